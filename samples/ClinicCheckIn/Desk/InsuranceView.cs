namespace ClinicCheckIn.Desk;

/// <summary>What the insurance gateway said.</summary>
internal sealed record InsuranceView(
    string State, string Severity, string? Code, string Vi, string En, string ActionVi, string ActionEn, string? CardNumber, string? ValidFrom, string? ValidTo, string? Facility, string? NameAtGateway)
{
    /// <summary>Whether the insurance can be used, perhaps after something was looked at.</summary>
    public bool IsUsable => State is "valid" or "validWithCare";

    /// <summary>The state.</summary>
    public override string ToString() => $"InsuranceView {State}";
}
