namespace ClinicCheckIn.Setup;

/// <summary>What the program found out at its start and pages say.</summary>
internal sealed class ClinicNews
{
    /// <summary>Whether the gateway is the stand-in of this program.</summary>
    public bool IsStandIn { get; set; }

    /// <summary>Names and passwords of the demonstration; null outside of it.</summary>
    public IReadOnlyList<DemoAccount>? DemoAccounts { get; set; }

    /// <summary>One of them.</summary>
    internal sealed record DemoAccount(string Name, string Password, string Role)
    {
        /// <summary>Name and role.</summary>
        public override string ToString() => $"{Name} ({Role})";
    }
}
