namespace CccdSdk.Identity;

/// <summary>What kind of place a birth was registered in.</summary>
public enum RegistrationPlaceKind
{
    /// <summary>The code is in neither table.</summary>
    Unknown = 0,

    /// <summary>One of the 63 provinces and cities before 1 July 2025.</summary>
    Province,

    /// <summary>A country, from a table that is known from one transcription only: for information.</summary>
    Country,
}
