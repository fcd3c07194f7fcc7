namespace TouristGate.Accounts;

/// <summary>What an account may do. A supervisor may do everything that staff may.</summary>
internal static class SiteRole
{
    /// <summary>Lets visitors in by hand, and sells tickets.</summary>
    public const string Staff = "staff";

    /// <summary>Sees everything, and makes lanes and accounts.</summary>
    public const string Supervisor = "supervisor";

    public static bool IsRole(string? role) => role is Staff or Supervisor;
}
