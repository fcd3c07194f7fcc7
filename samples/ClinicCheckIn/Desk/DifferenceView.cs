namespace ClinicCheckIn.Desk;

/// <summary>A field that card and record have differently.</summary>
internal sealed record DifferenceView(string Field, string Vi, string En, string KindVi, string KindEn, bool IsValue, string? Filed, string? Card, string Choice)
{
    /// <summary>The field, without its values.</summary>
    public override string ToString() => $"DifferenceView {Field}";
}
