using CccdSdk.Identity;

namespace CccdSdk.Scanning;

/// <summary>The 134 letters of Vietnamese outside of ASCII: case, tone, UTF-8.</summary>
internal static class VietnameseScript
{
    /// <summary>The small letters; the capitals stand in the same order.</summary>
    public const string Small = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    /// <summary>The capital letters.</summary>
    public const string Capital = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

    /// <summary>Both.</summary>
    public const string All = Small + Capital;

    /// <summary>Letters of the spelling of Central Highlands names that cards may have.</summary>
    public const string Highland = "ĕĔĭĬŏŎŭŬƀɃčČñÑ";

    private const int Last = 'ỹ';

    // One more than the index in All, by code point; 0 for every other character.
    private static readonly byte[] s_index = Index();

    /// <summary>Whether a character is one of the 134.</summary>
    public static bool Contains(char letter) => letter <= Last && s_index[letter] != 0;

    /// <summary>Whether a character is an ASCII letter or one of the 134.</summary>
    public static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || Contains(letter);

    /// <summary>Whether a letter is a capital.</summary>
    public static bool IsCapital(char letter) => letter < 0x80 ? char.IsAsciiLetterUpper(letter) : Contains(letter) && s_index[letter] > Small.Length;

    /// <summary>The letter of the other case; other characters stay.</summary>
    public static char ExchangeCase(char letter)
    {
        if (letter < 0x80)
        {
            return char.IsAsciiLetter(letter) ? (char)(letter ^ 0x20) : letter;
        }

        if (!Contains(letter))
        {
            return letter;
        }

        int index = s_index[letter] - 1;
        return index < Small.Length ? Capital[index] : Small[index - Small.Length];
    }

    /// <summary>The small letter.</summary>
    public static char ToSmall(char letter) => IsCapital(letter) ? ExchangeCase(letter) : letter;

    /// <summary>Takes the tone off a letter: ă â ê ô ơ ư đ stay.</summary>
    public static char WithoutTone(char letter, out char tone)
    {
        tone = default;
        if (!Contains(letter) || !VietnameseLetterTable.TryDecompose(letter, out char inner, out char mark))
        {
            return letter;
        }

        if (IsTone(mark))
        {
            tone = mark;
            return inner;
        }

        // ậ is ạ with a circumflex: the tone is inside.
        char bare = WithoutTone(inner, out tone);
        return tone != default && VietnameseLetterTable.TryCompose(bare, mark, out char composed) ? composed : letter;
    }

    /// <summary>The ASCII letter that a letter is made of.</summary>
    public static char Fold(char letter)
    {
        if (letter is 'đ' or 'Đ')
        {
            return letter == 'đ' ? 'd' : 'D';
        }

        while (Contains(letter) && VietnameseLetterTable.TryDecompose(letter, out char inner, out _))
        {
            letter = inner;
        }

        return letter;
    }

    /// <summary>Grave, acute, tilde, hook above, dot below.</summary>
    private static bool IsTone(char mark) => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static byte[] Index()
    {
        byte[] index = new byte[Last + 1];
        for (int i = 0; i < All.Length; i++)
        {
            index[All[i]] = (byte)(i + 1);
        }

        return index;
    }
}
