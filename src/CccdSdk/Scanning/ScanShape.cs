using System.Text.RegularExpressions;

namespace CccdSdk.Scanning;

/// <summary>Shapes by which scans are told apart, whatever happened to their letters: numbers and dates stand between signs.</summary>
internal static partial class ScanShape
{
    /// <summary>The digits of a citizen number.</summary>
    private const int NumberLength = 12;

    private const int LongestPrefix = 12;
    private const int PrintedBars = 6;
    private const int MostBars = 10;
    private const int ZaloBars = 5;

    /// <summary>Whether a text begins like a card: a number of 12 digits and a sign, after a prefix at most.</summary>
    public static bool BeginsCard(ReadOnlySpan<char> text) => TryBegin(text, out _, out _);

    /// <summary>Whether all fields of a card are there; up to four empty ones may follow.</summary>
    public static bool IsComplete(ReadOnlySpan<char> text)
    {
        if (!TryBegin(text, out int start, out char bar))
        {
            return false;
        }

        ReadOnlySpan<char> card = text[start..].TrimEnd(" \r\n\t");
        int bars = card.Count(bar);
        ReadOnlySpan<char> trimmed = card.TrimEnd(bar);
        int printed = bars - (card.Length - trimmed.Length);
        bool zalo = printed == ZaloBars && trimmed.Length > 11 && trimmed[^11] == bar && CardTextShape.IsDate(trimmed[^10..], slashed: true);
        bool dated = trimmed.Length > 9 && trimmed[^9] == bar && CardTextShape.IsDigits(trimmed[^8..], 8);
        return zalo || (dated && printed == PrintedBars) || (bars >= MostBars && HasDateOfIssue(card, bar));
    }

    /// <summary>Where the next scan begins in a text of several, or -1.</summary>
    public static int NextBegin(string text)
    {
        foreach (ValueMatch match in Begin().EnumerateMatches(text))
        {
            if (match.Index > 0 && (IsComplete(text.AsSpan(0, match.Index)) || EndsWithDate(text.AsSpan(0, match.Index))))
            {
                return match.Index;
            }
        }

        return -1;
    }

    private static bool EndsWithDate(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.TrimEnd("|\r\n\t ");
        return BeginsCard(text) && trimmed.Length > 9 && CardTextShape.IsDigits(trimmed[^8..], 8) && !char.IsAsciiDigit(trimmed[^9]) && text.Count('|') >= PrintedBars - 1;
    }

    private static bool HasDateOfIssue(ReadOnlySpan<char> card, char bar)
    {
        int field = 0;
        foreach (Range range in card.Split(bar))
        {
            if (field++ == PrintedBars)
            {
                return CardTextShape.IsDigits(card[range], 8);
            }
        }

        return false;
    }

    private static bool TryBegin(ReadOnlySpan<char> text, out int start, out char bar)
    {
        start = 0;
        bar = default;
        while (start <= LongestPrefix && start + NumberLength < text.Length)
        {
            if (CardTextShape.IsDigits(text.Slice(start, NumberLength), NumberLength) && !char.IsAsciiDigit(text[start + NumberLength]))
            {
                bar = text[start + NumberLength];
                return true;
            }

            start++;
        }

        return false;
    }

    // An AIM identifier or a number and a sign that is no letter. Before it stands the end of another card.
    [GeneratedRegex(@"\][A-Za-z][0-9a-z](?=[0-9\\])|[0-9]{12}(?=[^0-9A-Za-z\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
