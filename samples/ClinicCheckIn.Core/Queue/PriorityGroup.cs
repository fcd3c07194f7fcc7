namespace ClinicCheckIn.Core.Queue;

/// <summary>Who is called first (outpatient process of QĐ 1313/QĐ-BYT; the groups are common practice, not checked against its text).</summary>
[Flags]
public enum PriorityGroup
{
    /// <summary>In turn.</summary>
    None = 0,

    /// <summary>An emergency: before everybody.</summary>
    Emergency = 1,

    /// <summary>A child under 6.</summary>
    ChildUnder6 = 2,

    /// <summary>80 years or older.</summary>
    From80 = 4,

    /// <summary>Pregnant.</summary>
    Pregnant = 8,

    /// <summary>With a disability.</summary>
    Disabled = 16,
}
