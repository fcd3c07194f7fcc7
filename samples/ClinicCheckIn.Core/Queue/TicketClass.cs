namespace ClinicCheckIn.Core.Queue;

/// <summary>The order of calls. It does not tell why somebody is called earlier.</summary>
public enum TicketClass
{
    /// <summary>Before everybody.</summary>
    Emergency = 0,

    /// <summary>Before those in turn.</summary>
    Priority,

    /// <summary>In turn.</summary>
    Ordinary,
}
