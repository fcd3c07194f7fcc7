namespace CccdSdk.Tool;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Every input was a card, or everything was made.</summary>
    public const int Success = 0;

    /// <summary>The command line was not understood; nothing was done.</summary>
    public const int Usage = 1;

    /// <summary>At least one input was no card, or was not read.</summary>
    public const int NotACard = 2;

    /// <summary>An input could not be opened, or an output could not be written.</summary>
    public const int InputOutput = 3;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Cancelled = 130;
}
