using ClinicCheckIn.Core.Storage;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class UserStoreTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public UserStoreTests()
    {
        _clinic.Users.Add("lan", ClinicRole.Desk, "hash 1");
        _clinic.Users.Add("mai", ClinicRole.Supervisor, "hash 2");
    }

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Add_SameNameInCapitals_IsRefused() => Assert.False(_clinic.Users.Add("LAN", ClinicRole.Supervisor, "hash 3"));

    [Fact]
    public void Find_User_HasRoleAndHash()
    {
        ClinicUser lan = _clinic.Users.Find("Lan")!;
        Assert.Equal((ClinicRole.Desk, "hash 1", true), (lan.Role, lan.RevealPasswordHash(), lan.Enabled));
        Assert.Null(_clinic.Users.Find("' OR 1=1 --"));
    }

    [Fact]
    public void SetPassword_User_ChangesTheStamp()
    {
        string before = _clinic.Users.Find("lan")!.Stamp;
        Assert.True(_clinic.Users.SetPassword("lan", "hash 4"));
        Assert.NotEqual(before, _clinic.Users.Find("lan")!.Stamp);
        Assert.False(_clinic.Users.SetPassword("nobody", "hash 4"));
    }

    [Fact]
    public void SetEnabled_LastSupervisor_StaysIn()
    {
        Assert.True(_clinic.Users.SetEnabled("lan", enabled: false));
        Assert.False(_clinic.Users.SetEnabled("mai", enabled: false));
        _clinic.Users.Add("thu", ClinicRole.Supervisor, "hash 5");
        Assert.True(_clinic.Users.SetEnabled("mai", enabled: false));
        Assert.False(_clinic.Users.Find("mai")!.Enabled);
    }
}
