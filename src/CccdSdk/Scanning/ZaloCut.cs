using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>L4: a text of the form of Zalo whose end is missing. The name stands where other cards have a number of 9 digits.</summary>
internal static class ZaloCut
{
    private const int Fields = 6;

    /// <summary>Reads fields of which the last one is cut; null if they are not those of Zalo.</summary>
    public static FieldReading[]? Read(string[] fields)
    {
        int date = CardTextShape.FieldAt(Fields, CardField.DateOfBirth);
        bool fits = fields.Length <= Fields && CardTextShape.FitsText(fields[1], CardField.FullName)
            && (fields.Length <= date + 1 || CardTextShape.IsDate(fields[date], slashed: true));
        if (!fits)
        {
            return null;
        }

        bool strong = Array.Exists(fields, static field => LossSigns.HasStrongLetter(field));
        var readings = new FieldReading[Fields];
        for (int i = 0; i < Fields; i++)
        {
            string raw = i < fields.Length ? fields[i] : string.Empty;
            readings[i] = i < fields.Length - 1 ? LossReading.Keep(raw, CardTextShape.Kind(Fields, i), strong) : new FieldReading(raw, null, []);
        }

        return readings;
    }
}
