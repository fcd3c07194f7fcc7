namespace CccdSdk.Identity;

/// <summary>The characters that names are written with in Vietnam.</summary>
/// <remarks>Letters are A to Z, the 134 letters with marks of Vietnamese, and the letters of the spelling of Central Highlands
/// names (breve letters, ƀ, č, ñ, a breve on its own for ê and others). Names may have spaces, apostrophes and hyphens besides.
/// Texts are UTF-8 that is known to be well formed, and composed.</remarks>
internal static class NameAlphabet
{
    private const string Marked =
        "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝăĂđĐĩĨũŨơƠưƯ" + // Vietnamese, with U+1EA0 to U+1EF9 below
        "ĕĔĭĬŏŎŭŬƀɃčČñÑ\u0306";

    private const int FirstVietnamese = 0x1EA0;
    private const int LastVietnamese = 0x1EF9;
    private const char Apostrophe = '\u2019';

    /// <summary>Two of these, one bit for each character: letters and the space; and with the other signs of names.</summary>
    private static readonly ulong[] s_letters = Bits(" ");
    private static readonly ulong[] s_signs = Bits(" '-");

    /// <summary>Tells what a text is made of.</summary>
    public static NameText Classify(ReadOnlySpan<byte> utf8)
    {
        bool letters = true;
        bool blank = true;
        int i = 0;
        while (i < utf8.Length)
        {
            int character = Next(utf8, ref i);
            blank &= character == ' ';
            if (!Has(s_letters, character))
            {
                letters = false;
                if (!Has(s_signs, character) && character != Apostrophe)
                {
                    return NameText.Other;
                }
            }
        }

        return blank ? NameText.Blank : letters ? NameText.Letters : NameText.Signs;
    }

    /// <summary>The next character of up to three bytes; 0 for longer ones, which no name has.</summary>
    private static int Next(ReadOnlySpan<byte> utf8, ref int i)
    {
        int lead = utf8[i];
        if (lead < 0x80)
        {
            i++;
            return lead;
        }

        if (lead < 0xE0)
        {
            i += 2;
            return ((lead & 0x1F) << 6) | (utf8[i - 1] & 0x3F);
        }

        if (lead < 0xF0)
        {
            i += 3;
            return ((lead & 0xF) << 12) | ((utf8[i - 2] & 0x3F) << 6) | (utf8[i - 1] & 0x3F);
        }

        i += 4;
        return 0;
    }

    private static bool Has(ulong[] set, int character)
    {
        int word = character >> 6;
        return (uint)word < (uint)set.Length
            ? ((set[word] >> character) & 1) != 0
            : character is >= FirstVietnamese and <= LastVietnamese;
    }

    private static ulong[] Bits(string signs)
    {
        ulong[] set = new ulong[('\u0306' >> 6) + 1];
        foreach (char character in Marked + signs)
        {
            set[character >> 6] |= 1UL << character;
        }

        for (char letter = 'A'; letter <= 'Z'; letter++)
        {
            set[letter >> 6] |= (1UL << letter) | (1UL << (letter + 'a' - 'A'));
        }

        return set;
    }
}
