namespace ClinicCheckIn.Core.Queue;

/// <summary>From groups to classes.</summary>
public static class TicketClasses
{
    /// <summary>Emergencies, then all other groups alike, then everybody else.</summary>
    public static TicketClass Of(PriorityGroup groups) =>
        groups.HasFlag(PriorityGroup.Emergency) ? TicketClass.Emergency
        : groups != PriorityGroup.None ? TicketClass.Priority
        : TicketClass.Ordinary;
}
