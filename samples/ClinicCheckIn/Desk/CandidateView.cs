namespace ClinicCheckIn.Desk;

/// <summary>What a damaged field may have been.</summary>
internal sealed record CandidateView(int Index, string Value, string Vi, string En)
{
    /// <summary>The place, without the value.</summary>
    public override string ToString() => $"CandidateView {Index}";
}
