using System.Collections.Frozen;
using System.Text;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Undoes R13: bytes without their highest bit, so that ầ is <c>a:'</c>.</summary>
/// <remarks>Letters of three bytes, and those with a control character, are certain. The others look like signs that a text may
/// have (à is <c>C </c>): where a second reading has no more implausible words than the first, the fields have candidates.</remarks>
internal sealed class SevenBitInverse : DamageInverse
{
    private const string Others = "\u0300\u0301\u0303\u0309\u0323\u0306\u0302\u031B\u00A0\u200B\u00D0\u0189\uFEFF";

    private static readonly FrozenDictionary<string, string> s_letters = Letters();

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.SevenBit;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        bool evidence = HasEvidence(text);
        if (!Ascii.IsValid(text) || !(evidence || MayBeLetters(text)))
        {
            return;
        }

        if (evidence && UndoCertain(text) is { } certain)
        {
            sink.Add(certain);
            return;
        }

        string[] fields = CardTextShape.Split(text);
        FieldReading[]? readings = fields.Length < 6 ? null : FieldReadings.Read(fields, Build);
        if (readings is null || Array.TrueForAll(readings, static reading => reading.Best == reading.Raw))
        {
            return;
        }

        if (!evidence && (FieldReadings.Implausible(readings) > 0 || RepairGoal.Implausible(text) == 0))
        {
            return;
        }

        FieldReading[] decided = [.. readings.Select((reading, i) => evidence ? Decide(reading) : Doubt(reading, CardTextShape.Kind(readings.Length, i)))];
        if (FieldReadings.AreExact(decided))
        {
            sink.Add(string.Join(CardTextShape.Separator, decided.Select(static reading => reading.Exact)));
        }
        else
        {
            sink.Add(decided);
        }
    }

    /// <summary>Only letters of three bytes and those with a control character are safe signs.</summary>
    private static bool HasEvidence(string text) => text.Contains("a:", StringComparison.Ordinal) || text.Contains("a;", StringComparison.Ordinal)
        || text.AsSpan().ContainsAnyInRange('\0', '\u001F');

    /// <summary>Letters of two bytes alone look like signs that a text may have: there are candidates, nothing is certain.</summary>
    private static bool MayBeLetters(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i - 1] is >= 'C' and <= 'F' && !char.IsAsciiLetter(text[i]) && text[i] is not (',' or CardTextShape.Separator))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first reading if the second has more implausible words; candidates otherwise.</summary>
    private static FieldReading Decide(FieldReading reading)
    {
        if (reading.Exact is not null || reading.Candidates.Length < 2)
        {
            return reading with { Exact = reading.Best };
        }

        bool second = reading.Candidates[1].Reason != CandidateReason.PossibleLetters || reading.Implausible > 0;
        return second ? reading : reading with { Exact = reading.Best };
    }

    /// <summary>Without a safe sign no text is certain, even one that has no second reading.</summary>
    private static FieldReading Doubt(FieldReading reading, CardField kind) => reading.Exact is { Length: > 0 } text && CardTextShape.IsText(kind)
        ? reading with { Exact = null, Candidates = [new RepairCandidate(text, CandidateReason.PossibleLetters)] }
        : reading;

    private static Lattice Build(string field)
    {
        var lattice = new Lattice(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            bool certain = false;
            for (int length = 2; length <= 3 && i + length <= field.Length; length++)
            {
                if (s_letters.TryGetValue(field.Substring(i, length), out string? letter))
                {
                    lattice.Add(i, length, letter);
                    certain |= length == 3 || field[i + 1] < ' ';
                }
            }

            if (!certain)
            {
                lattice.Add(i, 1, field[i..(i + 1)]);
            }
        }

        return lattice;
    }

    // Only letters that nothing else looks like: no fields are needed.
    private static string? UndoCertain(string text)
    {
        var all = new StringBuilder(text.Length);
        bool changed = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 3 <= text.Length && s_letters.TryGetValue(text.Substring(i, 3), out string? three))
            {
                all.Append(three);
                i += 2;
                changed = true;
            }
            else if (i + 2 <= text.Length && s_letters.TryGetValue(text.Substring(i, 2), out string? two))
            {
                if (text[i + 1] >= ' ')
                {
                    return null;
                }

                all.Append(two);
                i++;
                changed = true;
            }
            else
            {
                all.Append(text[i]);
            }
        }

        return changed ? all.ToString() : null;
    }

    private static FrozenDictionary<string, string> Letters()
    {
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (char letter in VietnameseScript.All + Others)
        {
            letters.Add(Strip(letter), letter switch
            {
                '\u00D0' or '\u0189' => "Đ",
                '\u00A0' => " ",
                '\u200B' or '\uFEFF' => string.Empty,
                _ => letter.ToString(),
            });
        }

        return letters.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Strip(char letter) => string.Concat(Encoding.UTF8.GetBytes([letter]).Select(static value => (char)(value & 0x7F)));
}
