using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Scanning;

/// <summary>Digits typed on a Vietnamese layout and then composed to NFC: which digits may they have been?</summary>
internal static class ComposedDigits
{
    private const string Bases = "đăâêô";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const char DotBelow = '9';

    /// <summary>All digits that compose to a text, at most so many; null if none do.</summary>
    public static List<string>? Read(string text, int most)
    {
        var digits = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (!Append(letter, digits))
            {
                return null;
            }
        }

        List<string> orders = [string.Empty];
        foreach (string run in Runs(digits.ToString()))
        {
            List<string> next = [];
            foreach (string start in orders)
            {
                next.AddRange(Orders(run).Select(order => start + order).Take(most - next.Count));
            }

            orders = next;
        }

        return orders;
    }

    private static bool Append(char letter, StringBuilder digits)
    {
        if (letter == '/')
        {
            digits.Append(letter);
            return true;
        }

        char bare = VietnameseScript.WithoutTone(letter, out char tone);
        int key = Bases.IndexOf(bare, StringComparison.Ordinal);
        int mark = Tones.IndexOf(tone == default ? letter : tone, StringComparison.Ordinal);
        _ = key >= 0 ? digits.Append((char)('0' + key)) : digits;
        _ = mark >= 0 ? digits.Append((char)('5' + mark)) : digits;
        return key >= 0 || mark >= 0;
    }

    /// <summary>Cuts into runs of tones and the rest; only within a run of tones the order is not known.</summary>
    private static IEnumerable<string> Runs(string digits)
    {
        int start = 0;
        for (int i = 1; i <= digits.Length; i++)
        {
            if (i == digits.Length || digits[i] < '5' != digits[i - 1] < '5')
            {
                yield return digits[start..i];
                start = i;
            }
        }
    }

    // The dots stand first; they may have stood anywhere among the others, whose order is kept.
    private static IEnumerable<string> Orders(string run)
    {
        int dots = run.AsSpan().Count(DotBelow);
        return run[0] < '5' || dots == 0 || dots == run.Length ? [run] : Mix(dots, run.Replace("9", string.Empty, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Mix(int dots, string others)
    {
        if (dots == 0 || others.Length == 0)
        {
            return [new string(DotBelow, dots) + others];
        }

        return Mix(dots - 1, others).Select(static rest => DotBelow + rest).Concat(Mix(dots, others[1..]).Select(rest => others[0] + rest));
    }
}
