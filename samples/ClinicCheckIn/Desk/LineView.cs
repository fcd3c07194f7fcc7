namespace ClinicCheckIn.Desk;

/// <summary>One line of a record.</summary>
internal sealed record LineView(string Field, string Vi, string En, string Value)
{
    /// <summary>The field, without its value.</summary>
    public override string ToString() => $"LineView {Field}";
}
