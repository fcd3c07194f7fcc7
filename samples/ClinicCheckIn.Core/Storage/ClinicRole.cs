namespace ClinicCheckIn.Core.Storage;

/// <summary>What somebody may do.</summary>
public static class ClinicRole
{
    /// <summary>Checks patients in.</summary>
    public const string Desk = "desk";

    /// <summary>The same, and sees the audit trail, the users, the queue of the gateway, retention and backup.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Whether a text is one of the roles.</summary>
    public static bool IsKnown(string? role) => role is Desk or Supervisor;
}
