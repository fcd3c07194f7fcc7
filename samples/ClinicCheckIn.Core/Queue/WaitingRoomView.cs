namespace ClinicCheckIn.Core.Queue;

/// <summary>The screen in the waiting room: rooms and numbers, nothing about anybody.</summary>
/// <param name="Rooms">One row for each open room.</param>
public sealed record WaitingRoomView(IReadOnlyList<WaitingRoomRow> Rooms);
