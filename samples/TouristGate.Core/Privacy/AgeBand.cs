namespace TouristGate.Core.Privacy;

/// <summary>As much of an age as a site's statistics need. The numbers are written into journals and never change.</summary>
public enum AgeBand
{
    Unknown = 0,
    Under14 = 1,
    From14To17 = 2,
    From18To59 = 3,
    From60 = 4,
}
