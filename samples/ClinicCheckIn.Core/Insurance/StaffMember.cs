namespace ClinicCheckIn.Core.Insurance;

/// <summary>The member of staff who looks a card up; the gateway knows the registered ones.</summary>
public sealed record StaffMember
{
    /// <summary>The name (hoTenCb).</summary>
    public required string FullName { get; init; }

    /// <summary>The citizen number (cccdCb).</summary>
    public required string CitizenNumber { get; init; }

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "StaffMember (personal data)";
}
