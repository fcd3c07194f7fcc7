using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Testing;
using CccdSdk.Validation;
using TouristGate.Core.Privacy;

namespace TouristGate.Tests.Support;

/// <summary>An invented visitor with a card.</summary>
internal sealed class TestCard
{
    private readonly CardReading _reading;

    private TestCard(SyntheticIdentity identity)
    {
        Identity = identity;
        _reading = CardReader.Default.Read(SyntheticPayload.Write(identity));
    }

    public SyntheticIdentity Identity { get; }

    public CitizenNumber Number => _reading.Card!.Number;

    public static TestCard Adult(int seed) => new(SyntheticIdentity.Create((ulong)seed, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = 18 + (seed % 60) }));

    public static TestCard OfAge(int seed, int age) => new(SyntheticIdentity.Create((ulong)seed, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = age }));

    public VisitorCard Show(AcceptancePolicy? policy = null, DateOnly? today = null) =>
        VisitorCard.From(_reading, policy ?? TestSite.AnyCard, today ?? new DateOnly(2026, 3, 14))!;
}
