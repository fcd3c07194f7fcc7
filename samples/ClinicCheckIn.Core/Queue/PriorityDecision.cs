namespace ClinicCheckIn.Core.Queue;

/// <summary>The groups that somebody is in.</summary>
/// <param name="Groups">Those that are certain.</param>
/// <param name="Ask">Those that a date of birth with unknown parts leaves open: the desk asks.</param>
public readonly record struct PriorityDecision(PriorityGroup Groups, PriorityGroup Ask)
{
    /// <summary>The class that calls go by.</summary>
    public TicketClass Class => TicketClasses.Of(Groups);

    /// <summary>The class without a reason: what the reason is, is the patient's affair.</summary>
    public override string ToString() => $"PriorityDecision {Class}";
}
