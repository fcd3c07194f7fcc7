using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Undoes R8: the digits of numbers and dates typed on the keys of a Vietnamese or French layout.</summary>
/// <remarks>Windows layout "Vietnamese" (CLDR <c>keyboards/windows/vi-t-k0-windows.xml</c>), XKB <c>fr</c>. In text fields a real đ
/// and a digit 0 collide, so words there that could be digits have several readings.</remarks>
internal sealed class KeyboardDigitsInverse : DamageInverse
{
    private const string VietnameseKeys = "đăâêô\u0300\u0309\u0303\u0301\u0323";
    private const string FrenchKeys = "à&é\"'(-è_ç";
    private const int MostOrders = 64;

    private static readonly SearchValues<char> s_keys = SearchValues.Create(VietnameseKeys);
    private static readonly SearchValues<char> s_marks = SearchValues.Create(VietnameseKeys.AsSpan(5));

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.KeyboardDigits;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        string[] fields = CardTextShape.Split(text);
        if (fields.Length < 6)
        {
            UndoWhole(text, sink);
            return;
        }

        Undo(fields, FrenchKeys, sink);
        if (!Undo(fields, VietnameseKeys, sink))
        {
            UndoComposed(fields, sink);
        }
    }

    // A text without any letter outside of ASCII, such as a hex dump: then every such character is a digit.
    private static void UndoWhole(string text, UndoSink sink)
    {
        string digits = Decode(text, VietnameseKeys, out bool changed);
        if (changed && Ascii.IsValid(digits))
        {
            sink.Add(digits);
        }
    }

    private static bool Undo(string[] fields, string keys, UndoSink sink)
    {
        string[] repaired = [.. fields];
        bool any = false;
        for (int i = 0; i < fields.Length; i++)
        {
            string digits = Decode(fields[i], keys, out bool changed);
            if (changed && digits.Length is 4 or 6 or 8 or 9 or 10 or 12 && !digits.AsSpan().ContainsAnyExceptInRange('/', '9'))
            {
                repaired[i] = digits;
                any = true;
            }
        }

        bool whole = any && CardTextShape.HasFrame(repaired);
        if (whole && keys == VietnameseKeys && MayBeComposed([.. repaired.Where((field, i) => field != fields[i])]))
        {
            return false;
        }

        if (whole)
        {
            Emit(repaired, keys, sink);
        }

        return whole;
    }

    /// <summary>Whether composing would have left these keys as they are, while digits could have been reordered by it.</summary>
    private static bool MayBeComposed(string[] digits)
    {
        bool proof = digits.Any(static field => HasPair(field, "1234", "56789") || HasPair(field, "5678", "9"));
        return !proof && digits.Any(static field => HasPair(field, "9", "5678"));
    }

    private static bool HasPair(string digits, string first, string second)
    {
        for (int i = 1; i < digits.Length; i++)
        {
            if (first.Contains(digits[i - 1], StringComparison.Ordinal) && second.Contains(digits[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Emit(string[] fields, string keys, UndoSink sink)
    {
        bool suspicious = keys == VietnameseKeys && fields.Any(HasDigitWords);
        if (!suspicious)
        {
            sink.Add(string.Join(CardTextShape.Separator, fields));
            return;
        }

        if (FieldReadings.Read(fields, TextLattice) is { } readings)
        {
            sink.Add(readings);
        }
    }

    /// <summary>Whether a word has a combining mark, or is made of keys of digits with hardly a letter besides.</summary>
    private static bool HasDigitWords(string field)
    {
        foreach (string word in field.Split(' ', ',', '.', '/', '-'))
        {
            bool keys = word.AsSpan().ContainsAny(s_keys);
            if (keys && (word.AsSpan().ContainsAny(s_marks) || !VietnameseSyllables.IsValid(word) || word.Length == 1))
            {
                return true;
            }
        }

        return false;
    }

    private static Lattice TextLattice(string field)
    {
        var lattice = new Lattice(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            int digit = VietnameseKeys.IndexOf(field[i], StringComparison.Ordinal);
            if (digit < 5)
            {
                lattice.Add(i, 1, field[i..(i + 1)]);
            }

            if (digit >= 0)
            {
                lattice.Add(i, 1, ((char)('0' + digit)).ToString());
            }
        }

        return lattice;
    }

    private static string Decode(string text, string keys, out bool changed)
    {
        changed = false;
        var all = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            int digit = keys.IndexOf(letter, StringComparison.Ordinal);
            changed |= digit >= 0;
            all.Append(digit >= 0 ? (char)('0' + digit) : letter);
        }

        return all.ToString();
    }

    // Composing to NFC puts ◌̣ (9) before the other tones: every order that gives the same is a reading.
    private static void UndoComposed(string[] fields, UndoSink sink)
    {
        var readings = new FieldReading[fields.Length];
        bool composed = false;
        bool certain = true;
        for (int i = 0; i < fields.Length; i++)
        {
            CardField kind = CardTextShape.Kind(fields.Length, i);
            bool text = CardTextShape.IsText(kind) || kind == CardField.Sex || fields[i].Length == 0;
            List<string>? orders = text ? null : ComposedDigits.Read(fields[i], MostOrders);
            readings[i] = CardTextShape.IsText(kind) && HasDigitWords(fields[i])
                ? LatticeField.Read(fields[i], TextLattice(fields[i]), kind) ?? FieldReading.Of(fields[i])
                : FieldReading.Of(fields[i]);
            if (text || !fields[i].AsSpan().ContainsAnyExceptInRange('/', '9'))
            {
                continue;
            }

            orders = [.. (orders ?? []).Where(digits => Fits(digits, kind, fields.Length))];
            if (orders.Count == 0)
            {
                return;
            }

            composed = true;
            certain &= orders.Count == 1;
            readings[i] = orders.Count == 1 ? new FieldReading(fields[i], orders[0], []) : new FieldReading(fields[i], null, Candidates(orders));
        }

        certain &= FieldReadings.AreExact(readings);
        if (composed && certain)
        {
            sink.Add(string.Join(CardTextShape.Separator, readings.Select(static reading => reading.Exact)));
        }
        else if (composed)
        {
            Narrow(readings);
            sink.Add([.. readings.Select(static reading => reading with { Candidates = [.. reading.Candidates.Take(LatticeField.MaxCandidates)] })]);
        }
    }

    private static bool Fits(string digits, CardField kind, int count) => kind switch
    {
        CardField.CitizenNumber => digits.Length == 12,
        CardField.PreviousNumber => digits.Length == 9,
        _ => CardTextShape.IsDate(digits, count == 6)
            && Identity.CardDate.Read(digits.Replace("/", string.Empty, StringComparison.Ordinal)).IsSuccess,
    };

    private static ImmutableArray<RepairCandidate> Candidates(List<string> orders) =>
        [.. orders.Select(digits => new RepairCandidate(digits, CandidateReason.PossibleLetters))];

    /// <summary>Numbers whose digits agree with the date of birth come first; the law lets others be.</summary>
    private static void Narrow(FieldReading[] readings)
    {
        int birth = CardTextShape.FieldAt(readings.Length, CardField.DateOfBirth);
        if (readings[0].Exact is null && readings[birth].Exact is { } date)
        {
            string? sex = readings[CardTextShape.FieldAt(readings.Length, CardField.Sex)].Exact;
            readings[0] = readings[0] with { Candidates = [.. readings[0].Candidates.OrderBy(number => Disagreements(number.Reveal(), date, sex)).Take(LatticeField.MaxCandidates)] };
        }
    }

    /// <summary>How much a number disagrees with the other fields: year, sex, and a century from 1900 to 2099.</summary>
    private static int Disagreements(string number, string date, string? sex) =>
        (number.AsSpan(4, 2).SequenceEqual(date.AsSpan(date.Length - 2)) ? 0 : 4)
        + (sex is not null && (sex == "Nam") != (((number[3] - '0') & 1) == 0) ? 2 : 0)
        + (number[3] > '3' ? 4 : 0)
        + (number[0] == '0' ? 0 : 1);
}
