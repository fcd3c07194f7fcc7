using TouristGate.Core.Privacy;

namespace TouristGate.Core.Decisions;

/// <summary>A card as the decision sees it: pseudonyms and conditions, no number.</summary>
internal sealed record CardSubject(string Presence, string Holder, bool Accepted, string? Reasons, AgeBand Band, int? Province)
{
    public override string ToString() => nameof(CardSubject);
}
