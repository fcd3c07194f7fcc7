namespace CccdSdk.Residence;

/// <summary>Which set of provinces and central cities a unit belongs to.</summary>
public enum ProvinceEra
{
    /// <summary>The 63 units until 30 June 2025. Citizen numbers begin with their codes, for life.</summary>
    UntilJune2025 = 0,

    /// <summary>The 34 units since 1 July 2025 (Resolution 202/2025/QH15).</summary>
    SinceJuly2025,
}
