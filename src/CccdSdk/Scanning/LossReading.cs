using System.Text.RegularExpressions;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>L1 to L4: what can still be used of a card whose letters are lost or whose end is missing.</summary>
internal static partial class LossReading
{
    private const int PrintedFields = 7;

    /// <summary>Two whole cards in one.</summary>
    private const int MostBars = 22;

    /// <summary>The first QR card was issued in 2021; a cut date looks like an earlier year, or like one far ahead (2403 for a 24th of
    /// March). No day and month look like a year between these two.</summary>
    public const int FirstYear = 2021;
    private const int LastYear = 2099;

    private const int NumberLength = 12;

    /// <summary>Reads a text; null if it is not certainly that of a card.</summary>
    public static (FieldReading[] Fields, ScanDamage Damage)? Read(string text)
    {
        string[] fields = text.AsSpan().Count(CardTextShape.Separator) <= MostBars ? text.Split(CardTextShape.Separator) : [];
        if (fields.Length > 0 && CardTextShape.HasFrame(fields) && !IsCutDate(fields))
        {
            return ([.. fields.Select((field, i) => Keep(field, CardTextShape.Kind(fields.Length, i)))], ScanDamage.LettersLost);
        }

        bool numbered = CardTextShape.IsDigits(text.AsSpan(0, Math.Min(text.Length, NumberLength)), NumberLength);
        return numbered && Glue().Match(text) is { Success: true } glue ? ReadGlued(text, glue.Index + glue.Length)
            : fields.Length > 1 && CutCard.Read(fields) is { } cut ? (cut, ScanDamage.CutOff)
            : null;
    }

    /// <summary>Whether the date of issue is one that lost its last digits.</summary>
    public static bool IsCutDate(ReadOnlySpan<string> fields)
    {
        string date = fields[CardTextShape.FieldAt(fields.Length, CardField.DateOfIssue)];
        return date.Length is 4 or 6
            && int.Parse(date.AsSpan(date.Length - 4), System.Globalization.CultureInfo.InvariantCulture) is < FirstYear or > LastYear;
    }

    /// <summary>Free text is gone where letters are lost; the sex stays if it is spelled out.</summary>
    private static FieldReading Keep(string field, CardField kind)
    {
        bool keep = CardTextShape.IsText(kind) ? field.Length == 0 : kind != CardField.Sex || field is "Nam" or "Nữ";
        return keep ? FieldReading.Of(field) : new FieldReading(field, null, []);
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
