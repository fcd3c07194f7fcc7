using System.Text;

namespace CccdSdk.Scanning;

/// <summary>A2: code points typed as ALT numbers that arrived as digits, beside real digits.</summary>
internal sealed class CodePointDigitsDamage : AmbiguousDamage
{
    /// <summary>A digit that is a digit, where it could be a part of a letter.</summary>
    private const int DigitCost = 10;

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.AltCodePointDigits;

    /// <inheritdoc />
    public override IEnumerable<FieldReading[]> Read(string text)
    {
        string[] fields = CardTextShape.Split(text);
        return fields.Length >= 6 && Ascii.IsValid(text) && FieldReadings.Read(fields, Build) is { } readings
            && Array.Exists(readings, static reading => reading.Best != reading.Raw)
            ? [readings]
            : [];
    }

    private static Lattice Build(string field)
    {
        var lattice = new Lattice(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            bool letter = false;
            for (int length = 3; length <= 4 && char.IsAsciiDigit(field[i]); length++)
            {
                if (DigitSigns.DigitsAt(field, i) >= length && AltDigits.TryReadCodePoint(field.AsSpan(i, length), out char read))
                {
                    lattice.Add(i, length, read.ToString());
                    letter = true;
                }
            }

            lattice.Add(i, 1, field[i..(i + 1)], letter ? DigitCost : 0);
        }

        return lattice;
    }
}
