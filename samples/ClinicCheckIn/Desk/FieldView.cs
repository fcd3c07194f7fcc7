namespace ClinicCheckIn.Desk;

/// <summary>One field of the card.</summary>
internal sealed record FieldView(
    string Field, string Vi, string En, string? Value, string Source, string SourceVi, string SourceEn, bool NeedsPerson, bool Required, string? Raw,
    IReadOnlyList<CandidateView> Candidates)
{
    /// <summary>The field, without its value.</summary>
    public override string ToString() => $"FieldView {Field}";
}
