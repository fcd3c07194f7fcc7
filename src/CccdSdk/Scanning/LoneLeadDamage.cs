namespace CccdSdk.Scanning;

/// <summary>A4: UTF-8 shown in an 8-bit page, with some bytes lost on the way: C1 control characters, no-break spaces, soft hyphens.</summary>
internal sealed class LoneLeadDamage : AmbiguousDamage
{
    private const byte NoBreakSpace = 0xA0;
    private const byte SoftHyphen = 0xAD;

    /// <summary>A space that is a space, where it may have been the last byte of a letter.</summary>
    private const int SpaceCost = 6;

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.LoneLeadBytes;

    /// <inheritdoc />
    public override IEnumerable<FieldReading[]> Read(string text)
    {
        foreach (int number in (int[])[1252, 28591, 1258])
        {
            if (SingleByteCodePage.Get(number).GetBytes(text) is not { } bytes
                || PartialLetters.Read([.. bytes.Select(static value => (int)value)]) is not { } letters
                || !letters.AsSpan().ContainsAnyInRange(PartialLetters.First, PartialLetters.Lone))
            {
                continue;
            }

            string[] fields = CardTextShape.Split(letters);
            if (fields.Length >= 6 && FieldReadings.Read(fields, field => Build(field, bytes)) is { } readings)
            {
                yield return readings;
            }
        }
    }

    /// <summary>Whether a byte may have been lost: it is one of those that are, and none of its kind came through.</summary>
    private static bool MayBeLost(byte value, byte[] came) => value switch
    {
        NoBreakSpace or SoftHyphen => Array.IndexOf(came, value) < 0,
        0x81 or 0x8D or 0x8F or 0x90 or 0x9D => !Array.Exists(came, static other => IsUndefined(other)),
        >= 0x80 and < NoBreakSpace => !Array.Exists(came, static other => other is >= 0x80 and < NoBreakSpace),
        _ => false,
    };

    /// <summary>The bytes that Windows-1252 leaves undefined.</summary>
    private static bool IsUndefined(byte value) => value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;

    private static Lattice Build(string field, byte[] came)
    {
        var lattice = new Lattice(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            if (!PartialLetters.IsMark(field[i]))
            {
                lattice.Add(i, 1, field[i..(i + 1)]);
                continue;
            }

            bool space = i + 1 < field.Length && field[i + 1] == ' ';
            foreach ((char letter, byte last) in PartialLetters.LettersOf(field[i]))
            {
                if (last == NoBreakSpace && space && MayBeLost(last, came))
                {
                    lattice.Add(i, 2, letter.ToString());
                }

                if (MayBeLost(last, came))
                {
                    lattice.Add(i, 1, letter.ToString(), space ? SpaceCost : 0);
                }
            }
        }

        return lattice;
    }
}
