using System.Buffers;

namespace CccdSdk.Scanning;

/// <summary>A1: the low byte of each code point, shown in DOS page 437 or in Windows-1252. 68 of the 134 letters share a byte with another.</summary>
internal sealed class LowByteDamage : AmbiguousDamage
{
    /// <summary>ũ, Ũ, ĩ and Ĩ come as i, h and parentheses. The first two are usual letters themselves.</summary>
    private const int HiddenCost = 24;
    private const int SignCost = 16;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("\u0002\u0003\u0010\u0011()");
    private static readonly string[] s_lettersOf = LettersOf();

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.LowByte;

    /// <inheritdoc />
    public override IEnumerable<FieldReading[]> Read(string text)
    {
        string[] fields = CardTextShape.Split(text);
        if (fields.Length < 6 || !(text.AsSpan().ContainsAnyInRange('\u0080', '\u2FFF') || text.AsSpan().ContainsAny(s_signs)))
        {
            yield break;
        }

        foreach (int page in (int[])[437, 1252])
        {
            if (FieldReadings.Read(fields, field => Build(field, SingleByteCodePage.Get(page))) is { } readings)
            {
                yield return readings;
            }
        }
    }

    private static Lattice? Build(string field, SingleByteCodePage page)
    {
        var lattice = new Lattice(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            char shown = field[i];
            if (!page.TryGetByte(shown, out byte low) || (low >= 0x80 && s_lettersOf[low].Length == 0))
            {
                return null;
            }

            if (low is >= (byte)' ' and < 0x80)
            {
                lattice.Add(i, 1, field[i..(i + 1)], shown is '(' or ')' ? SignCost : 0);
            }

            foreach (char letter in s_lettersOf[low])
            {
                lattice.Add(i, 1, letter.ToString(), char.IsAsciiLetter(shown) ? HiddenCost : 0);
            }
        }

        return lattice;
    }

    private static string[] LettersOf()
    {
        string[] letters = new string[0x100];
        for (int low = 0; low < letters.Length; low++)
        {
            letters[low] = string.Concat(VietnameseScript.All.Where(letter => (letter & 0xFF) == low));
        }

        return letters;
    }
}
