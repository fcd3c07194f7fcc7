using System.Diagnostics.CodeAnalysis;

namespace CccdSdk.Scanning;

/// <summary>One whole scan, exactly as it came, without what terminators and identifiers put around it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ScanReceived : ScanEvent
{
    private readonly string _text;

    internal ScanReceived(string text, string? aimIdentifier, ScanEnd end, TimeSpan duration)
    {
        _text = text;
        AimIdentifier = aimIdentifier;
        End = end;
        Duration = duration;
    }

    /// <summary>The AIM identifier (ISO/IEC 15424) that came with it, such as <c>]Q1</c>, or null.</summary>
    public string? AimIdentifier { get; }

    /// <summary>What showed that it was over.</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "The word for it; Visual Basic can escape it.")]
    public ScanEnd End { get; }

    /// <summary>The time from its first character to its last.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The number of characters.</summary>
    public int Length => _text.Length;

    /// <summary>The text. It is not repaired: <see cref="ScanRepair"/> needs it as it came.</summary>
    /// <returns>The characters.</returns>
    public string RevealText() => _text;

    /// <summary>The length and the end, without the text.</summary>
    /// <returns>Such as <c>Scan of 94 characters (Terminator)</c>.</returns>
    public override string ToString() => $"Scan of {Length} characters ({End})";
}
