using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Builds the readings of all fields of a card under one idea of what happened.</summary>
internal static class FieldReadings
{
    /// <summary>Reads each text field, and the sex, with a lattice; number and dates have to be right as they are.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="build">Makes the lattice of a field.</param>
    /// <returns>The readings, or null if this is no card under that idea.</returns>
    public static FieldReading[]? Read(string[] fields, Func<string, Lattice?> build)
    {
        if (!CardTextShape.HasFrame(fields))
        {
            return null;
        }

        var readings = new FieldReading[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            CardField kind = CardTextShape.Kind(fields.Length, i);
            bool letters = CardTextShape.IsText(kind) || kind == CardField.Sex;
            FieldReading? reading = letters && fields[i].Length > 0
                ? build(fields[i]) is { } lattice ? LatticeField.Read(fields[i], lattice, kind) : null
                : FieldReading.Of(fields[i]);
            if (reading is not null && kind != CardField.Sex && reading.Best.Contains('?', StringComparison.Ordinal))
            {
                return null;
            }

            if (reading is null && kind != CardField.Sex)
            {
                return null;
            }

            readings[i] = reading ?? new FieldReading(fields[i], null, []);
        }

        return readings;
    }

    /// <summary>How many words are implausible in all fields but the sex.</summary>
    public static int Implausible(FieldReading[] readings) => readings.Sum(static reading => reading.Implausible);

    /// <summary>How many words all fields have.</summary>
    public static int Words(FieldReading[] readings) => readings.Sum(static reading => reading.Best.AsSpan().Count(' ') + 1);

    /// <summary>What all fields cost.</summary>
    public static int Cost(FieldReading[] readings) => readings.Sum(static reading => reading.Cost);

    /// <summary>Whether name and residence have a reading.</summary>
    public static bool AreNamed(FieldReading[] readings) =>
        readings[CardTextShape.FieldAt(readings.Length, CardField.FullName)].Best.Length > 0
        && readings[CardTextShape.FieldAt(readings.Length, CardField.Residence)].Best.Length > 0;

    /// <summary>The same with all free texts missing.</summary>
    public static FieldReading[] WithoutTexts(FieldReading[] readings) =>
        [.. readings.Select((reading, i) => CardTextShape.IsText(CardTextShape.Kind(readings.Length, i)) && reading.Raw.Length > 0
            ? new FieldReading(reading.Raw, null, [])
            : reading)];

    /// <summary>Whether every field is exact.</summary>
    public static bool AreExact(FieldReading[] readings) => Array.TrueForAll(readings, static reading => reading.Exact is not null);
}
