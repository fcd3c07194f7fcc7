namespace CccdSdk.Identity;

/// <summary>The sex (giới tính) as the card says it.</summary>
public enum Sex
{
    /// <summary>Not known: the field was missing or could not be read.</summary>
    Unknown = 0,

    /// <summary>Male (Nam).</summary>
    Male,

    /// <summary>Female (Nữ).</summary>
    Female,
}
