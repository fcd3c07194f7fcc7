using CccdSdk.Identity;

namespace CccdSdk.Payload;

/// <summary>The words for the sex: Nam and Nữ, and what scanners make of them.</summary>
internal static class SexField
{
    private static ReadOnlySpan<byte> Male => "Nam"u8;

    private static ReadOnlySpan<byte> Female => "Nữ"u8;

    /// <summary>Reads a word that is composed.</summary>
    /// <param name="text">The field.</param>
    /// <param name="spelled">Whether it is written as cards write it.</param>
    /// <returns>The sex, or unknown.</returns>
    public static Sex Read(ReadOnlySpan<byte> text, out bool spelled)
    {
        spelled = true;
        if (text.SequenceEqual(Male))
        {
            return Sex.Male;
        }

        if (text.SequenceEqual(Female))
        {
            return Sex.Female;
        }

        spelled = false;
        return ReadOther(text);
    }

    // Other cases, and "Nu" of scanners that lose the marks. Ữ and ữ are E1 BB AE and E1 BB AF.
    private static Sex ReadOther(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 2 or > 4 || (text[0] | 0x20) != 'n')
        {
            return Sex.Unknown;
        }

        return text.Length switch
        {
            2 => (text[1] | 0x20) == 'u' ? Sex.Female : Sex.Unknown,
            3 => (text[1] | 0x20) == 'a' && (text[2] | 0x20) == 'm' ? Sex.Male : Sex.Unknown,
            _ => text[1] == 0xE1 && text[2] == 0xBB && (text[3] | 1) == 0xAF ? Sex.Female : Sex.Unknown,
        };
    }
}
