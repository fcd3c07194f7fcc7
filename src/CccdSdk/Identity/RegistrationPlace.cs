namespace CccdSdk.Identity;

/// <summary>The place of birth registration that a number stands for. It is not the residence.</summary>
/// <param name="Code">The code, 0 to 999.</param>
/// <param name="Kind">Province, country or unknown.</param>
/// <param name="Name">The name in Vietnamese; empty where the code is unknown.</param>
public readonly record struct RegistrationPlace(int Code, RegistrationPlaceKind Kind, string Name);
