namespace CounterDevices;

/// <summary>The command line as people write it.</summary>
public static class CounterArguments
{
    /// <summary>Options that need no value.</summary>
    private static readonly string[] s_switches = ["--lan"];

    /// <summary>A switch without a value is on. The command line of .NET's configuration would take the next option for its value, or pass
    /// over a switch that comes last.</summary>
    public static string[] Spelled(string[] args) => [.. args.Select((arg, i) =>
        s_switches.Contains(arg) && (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal)) ? arg + "=true" : arg)];
}
