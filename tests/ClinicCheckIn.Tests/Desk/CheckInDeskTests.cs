using ClinicCheckIn.Core.Desk;
using Xunit;

namespace ClinicCheckIn.Tests.Desk;

public sealed class CheckInDeskTests : IDisposable
{
    private readonly DeskScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void With_OtherUser_FindsNothing()
    {
        CheckIn checkIn = _scene.Scan(user: "lan");
        Assert.True(_scene.Desk.With("lan", checkIn.Id, static one => one.Step, out _));
        Assert.False(_scene.Desk.With("mai", checkIn.Id, static one => one.Step, out _));
        Assert.False(_scene.Desk.With("lan", "0123", static one => one.Step, out _));
    }

    [Fact]
    public void With_ForgottenCheckIn_IsGoneAfterItsLifetime()
    {
        CheckIn checkIn = _scene.Scan();
        _scene.Clinic.Clock.Now += CheckInDesk.Lifetime + TimeSpan.FromSeconds(1);
        Assert.False(_scene.Desk.With("lan", checkIn.Id, static one => one.Step, out _));
        _scene.Scan();
        Assert.Equal(1, _scene.Desk.Count);
    }

    [Fact]
    public void Begin_ManyScans_KeepsTheLastOnesOnly()
    {
        for (int i = 0; i < 50; i++)
        {
            _scene.Scan();
        }

        Assert.InRange(_scene.Desk.Count, 1, 8);
    }

    [Fact]
    public void End_OtherUser_ChangesNothing()
    {
        CheckIn checkIn = _scene.Scan();
        _scene.Desk.End("mai", checkIn.Id);
        Assert.Equal(1, _scene.Desk.Count);
        _scene.Desk.End("lan", checkIn.Id);
        Assert.Equal(0, _scene.Desk.Count);
    }
}
