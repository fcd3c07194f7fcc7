using System.Text.RegularExpressions;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>L1 to L4: what can still be used of a card whose letters are lost or whose end is missing.</summary>
internal static partial class LossReading
{
    private const int PrintedFields = 7;

    /// <summary>The first QR card was issued in 2021; a cut date looks like an earlier year, or like one far ahead (2403 for a 24th of
    /// March). No day and month look like a year between these two.</summary>
    private const int FirstYear = 2021;
    private const int LastYear = 2099;

    /// <summary>Reads a text; null if not even its number is there.</summary>
    public static (FieldReading[] Fields, ScanDamage Damage)? Read(string text)
    {
        string[] fields = text.Split(CardTextShape.Separator);
        if (fields.Length < 2 || !CardTextShape.IsDigits(fields[0], 12))
        {
            return fields.Length > 1 && StartCut.Read(fields) is { } rest ? (rest, ScanDamage.CutOff) : null;
        }

        if (fields.Length <= 12 && CardTextShape.HasFrame(fields) && !IsCutDate(fields))
        {
            return ([.. fields.Select((field, i) => Keep(field, CardTextShape.Kind(fields.Length, i), strong: false))], ScanDamage.LettersLost);
        }

        return Glue().Match(text) is { Success: true } glue ? ReadGlued(text, glue.Index + glue.Length)
            : ZaloCut.Read(fields) is { } zalo ? (zalo, ScanDamage.CutOff)
            : ReadCut(fields);
    }

    /// <summary>Whether the date of issue is one that lost its last digits.</summary>
    public static bool IsCutDate(ReadOnlySpan<string> fields)
    {
        string date = fields[CardTextShape.FieldAt(fields.Length, CardField.DateOfIssue)];
        return date.Length is 4 or 6
            && int.Parse(date.AsSpan(date.Length - 4), System.Globalization.CultureInfo.InvariantCulture) is < FirstYear or > LastYear;
    }

    /// <summary>A whole field: free text stays only if it has letters that nothing was lost of.</summary>
    public static FieldReading Keep(string field, CardField kind, bool strong)
    {
        bool keep = CardTextShape.IsText(kind)
            ? field.Length == 0 || (strong && LossSigns.HasStrongLetter(field) && !field.Contains('?', StringComparison.Ordinal))
            : kind != CardField.Sex || field is "Nam" or "Nữ";
        return keep ? FieldReading.Of(field) : new FieldReading(field, null, []);
    }

    private static (FieldReading[] Fields, ScanDamage Damage)? ReadCut(string[] fields)
    {
        if (fields.Length > PrintedFields)
        {
            return null;
        }

        // Zalo's form has no shape that a cut one could be told by.
        bool shaped = fields[1].Length == 0 || CardTextShape.IsDigits(fields[1], 9) || fields.Length == 2;
        shaped &= fields.Length <= 4 || CardTextShape.IsDate(fields[3], slashed: false);
        if (!shaped)
        {
            return null;
        }

        bool strong = fields.Any(static field => LossSigns.HasStrongLetter(field));
        var readings = new FieldReading[PrintedFields];
        for (int i = 0; i < PrintedFields; i++)
        {
            CardField kind = CardTextShape.Kind(PrintedFields, i);
            readings[i] = i < fields.Length - 1 ? Keep(fields[i], kind, strong) : new FieldReading(i < fields.Length ? fields[i] : string.Empty, null, []);
        }

        return (readings, ScanDamage.CutOff);
    }

    // Two scans in one: if both are the same card, its text is there twice.
    private static (FieldReading[] Fields, ScanDamage Damage)? ReadGlued(string text, int second)
    {
        string first = text[..second];
        string[] fields = CardTextShape.Split(first);
        bool same = text.AsSpan(second).SequenceEqual(first) && CardTextShape.IsCard(fields);
        return same
            ? ([.. fields.Select(FieldReading.Of)], ScanDamage.CutOff)
            : ([.. Enumerable.Repeat(new FieldReading(text, null, []), PrintedFields)], ScanDamage.CutOff);
    }

    [GeneratedRegex(@"\|([0-9]{8}(\|[^|]*\|[^|]*\|[^|]*\|)?|[0-9]{2}/[0-9]{2}/[0-9]{4})(?=[0-9]{12}\|)", RegexOptions.CultureInvariant)]
    private static partial Regex Glue();
}
