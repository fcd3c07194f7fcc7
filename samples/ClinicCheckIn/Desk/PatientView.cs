namespace ClinicCheckIn.Desk;

/// <summary>A record on file.</summary>
internal sealed record PatientView(long Id, string Code, IReadOnlyList<LineView> Lines)
{
    /// <summary>The clinic's number.</summary>
    public override string ToString() => $"PatientView {Code}";
}
