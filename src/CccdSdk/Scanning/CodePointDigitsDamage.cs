using System.Text;

namespace CccdSdk.Scanning;

/// <summary>A2: code points typed as ALT numbers that arrived as digits, beside real digits.</summary>
internal sealed class CodePointDigitsDamage : AmbiguousDamage
{
    /// <summary>A digit that is a digit, where it could be a part of a letter; and a number by itself that is a letter.</summary>
    private const int DigitCost = 40;
    private const int LoneLetterCost = 60;

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.AltCodePointDigits;

    /// <inheritdoc />
    public override IEnumerable<FieldReading[]> Read(string text)
    {
        string[] fields = CardTextShape.Split(text);
        return fields.Length >= 6 && Ascii.IsValid(text) && fields.Where((_, i) => CardTextShape.IsText(CardTextShape.Kind(fields.Length, i))).Any(static field => DigitSigns.AreIn(field)) && FieldReadings.Read(fields, Build) is { } readings
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
            bool alone = IsAlone(field, i);
            for (int length = 3; length <= 4 && char.IsAsciiDigit(field[i]); length++)
            {
                if (DigitSigns.DigitsAt(field, i) >= length && AltDigits.TryReadCodePoint(field.AsSpan(i, length), out char read))
                {
                    lattice.Add(i, length, read.ToString(), alone ? LoneLetterCost : 0);
                    letter = true;
                }
            }

            lattice.Add(i, 1, field[i..(i + 1)], letter && !alone ? DigitCost : 0);
        }

        return lattice;
    }

    /// <summary>Whether the digits here are a word of their own, of at most four digits.</summary>
    private static bool IsAlone(string field, int place)
    {
        int start = place;
        while (start > 0 && char.IsAsciiDigit(field[start - 1]))
        {
            start--;
        }

        int end = start + DigitSigns.DigitsAt(field, start);
        return end - start <= 4 && (start == 0 || !char.IsAsciiLetter(field[start - 1])) && (end == field.Length || !char.IsAsciiLetter(field[end]));
    }
}
