namespace ClinicCheckIn.StandInGateway;

/// <summary>An invented insurance card that the stand-in knows.</summary>
public sealed record StandInCard
{
    /// <summary>All numbers that find it: card, insured person, citizen.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>The name.</summary>
    public required string FullName { get; init; }

    /// <summary>The date of birth, dd/MM/yyyy or yyyy.</summary>
    public required string DateOfBirth { get; init; }

    /// <summary>Nam or Nữ.</summary>
    public string Sex { get; init; } = "Nam";

    /// <summary>The code that a right query gets.</summary>
    public string ResultCode { get; init; } = "000";

    /// <summary>The first day, dd/MM/yyyy.</summary>
    public string ValidFrom { get; init; } = "01/01/2026";

    /// <summary>The last day, dd/MM/yyyy.</summary>
    public string ValidTo { get; init; } = "31/12/2026";

    /// <summary>The facility of registration.</summary>
    public string FacilityCode { get; init; } = "00000";

    /// <summary>A new card's number, or null.</summary>
    public string? NewCardNumber { get; init; }

    /// <summary>The name of the type; the person is invented all the same.</summary>
    public override string ToString() => "StandInCard";
}
