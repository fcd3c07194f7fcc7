namespace ClinicCheckIn.Core.Queue;

/// <summary>One room on the screen.</summary>
/// <param name="Code">The room's code.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="NameInEnglish">Its name in English.</param>
/// <param name="Now">The number that was called last; null before the first call.</param>
/// <param name="Next">The next numbers in the order of their calls.</param>
/// <param name="WaitingCount">How many wait.</param>
public sealed record WaitingRoomRow(string Code, string Name, string NameInEnglish, string? Now, IReadOnlyList<string> Next, int WaitingCount);
