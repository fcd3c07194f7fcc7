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

    /// <summary>What all fields cost.</summary>
    public static int Cost(FieldReading[] readings) => readings.Sum(static reading => reading.Cost);

    /// <summary>Whether every field is exact.</summary>
    public static bool AreExact(FieldReading[] readings) => Array.TrueForAll(readings, static reading => reading.Exact is not null);
}
