namespace ClinicCheckIn.Core.Queue;

/// <summary>An examination room.</summary>
/// <param name="Code">Its short name on slip and screen, such as <c>P101</c>.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="NameInEnglish">Its name in English.</param>
/// <param name="Specialty">The specialty that is examined there.</param>
/// <param name="IsOpen">Whether it takes patients today.</param>
public sealed record Room(string Code, string Name, string NameInEnglish, string Specialty, bool IsOpen = true);
