namespace TouristGate.Core.Journal;

/// <summary>The last row of a journal at some moment. Kept elsewhere (hub, mirror on another disk, printed report), it shows later
/// whether rows up to it were removed or the whole chain was made anew.</summary>
public sealed record JournalHead(string JournalId, long Sequence, string HashHex)
{
    public override string ToString() => $"{JournalId} {Sequence} {HashHex}";

    /// <summary>Reads what <see cref="ToString"/> wrote, such as on a printed report.</summary>
    public static JournalHead? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 3 && long.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long sequence)
            ? new JournalHead(parts[0], sequence, parts[2])
            : null;
    }
}
