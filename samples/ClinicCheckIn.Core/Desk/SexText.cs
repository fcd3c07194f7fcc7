using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Desk;

/// <summary>The sex as cards write it.</summary>
public static class SexText
{
    /// <summary>Nam, Nữ, or null.</summary>
    public static string? Write(Sex sex) => sex switch { Sex.Male => "Nam", Sex.Female => "Nữ", _ => null };

    /// <summary>The sex that a word stands for.</summary>
    public static Sex Read(string? text) => text switch { "Nam" => Sex.Male, "Nữ" => Sex.Female, _ => Sex.Unknown };
}
