using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>L4: the text of a card whose beginning is missing, such as when another window had the focus. Its fields are known from the
/// end: the date of issue, the parts of a residence, the sex and the
/// date of birth before them.</summary>
internal static class StartCut
{
    /// <summary>The first QR card was issued in 2021.</summary>
    private const int FirstYear = 2021;

    /// <summary>The fields of each form, and how many of them follow the date of issue.</summary>
    private static readonly (int Fields, int After)[] s_forms = [(7, 0), (11, 4), (6, 0)];

    /// <summary>Reads fields of which the first one is cut; null if they are not the end of a card.</summary>
    public static FieldReading[]? Read(string[] fields)
    {
        foreach ((int count, int after) in s_forms)
        {
            if (fields.Length <= count && Fits(fields, count, after))
            {
                return Read(fields, count);
            }
        }

        return null;
    }

    private static bool Fits(string[] fields, int count, int after)
    {
        int issue = fields.Length - 1 - after;
        int sex = issue - 2;
        bool slashed = count == 6;
        if (issue < 1 || !CardTextShape.IsDate(fields[issue], slashed) || fields[issue].Length < 8 || YearOf(fields[issue]) < FirstYear)
        {
            return false;
        }

        return sex < 1
            ? fields[issue - 1].Contains(", ", StringComparison.Ordinal)
            : fields[sex] is "Nam" or "Nữ" && (sex == 1 ? IsEndOfDate(fields[0]) : CardTextShape.IsDate(fields[sex - 1], slashed));
    }

    private static int YearOf(string date) => int.Parse(date.AsSpan(date.Length - 4), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsEndOfDate(string text) => text.Length <= 10 && !text.AsSpan().ContainsAnyExceptInRange('/', '9');

    private static FieldReading[] Read(string[] fields, int count)
    {
        int missing = count - fields.Length;
        bool strong = Array.Exists(fields, static field => LossSigns.HasStrongLetter(field));
        var readings = new FieldReading[count];
        for (int i = 0; i < count; i++)
        {
            bool whole = i > missing;
            string raw = i < missing ? string.Empty : fields[i - missing];
            readings[i] = whole ? LossReading.Keep(raw, CardTextShape.Kind(count, i), strong) : new FieldReading(raw, null, []);
        }

        return readings;
    }
}
