using CccdSdk.Results;
using CccdSdk.Testing;

namespace ClinicCheckIn.Demo;

/// <summary>An invented person with a card, and the situation that they show.</summary>
internal sealed record DemoCard(string Id, LocalizedText Text, SyntheticIdentity Person);
