namespace CccdSdk.Testing.Damage;

/// <summary>The 134 letters of Vietnamese that are not ASCII, 67 of each case.</summary>
public static class VietnameseAlphabet
{
    /// <summary>The small letters.</summary>
    public const string Small = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    /// <summary>The capital letters, in the same order.</summary>
    public const string Capital = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

    /// <summary>All of them, small ones first.</summary>
    public const string All = Small + Capital;

    /// <summary>The letter of the other case: ASCII letters and these, everything else stays.</summary>
    /// <param name="letter">The letter.</param>
    /// <returns>The other case of it.</returns>
    public static char ExchangeCase(char letter)
    {
        if (char.IsAsciiLetter(letter))
        {
            return (char)(letter ^ 0x20);
        }

        int small = Small.IndexOf(letter, StringComparison.Ordinal);
        if (small >= 0)
        {
            return Capital[small];
        }

        int capital = Capital.IndexOf(letter, StringComparison.Ordinal);
        return capital >= 0 ? Small[capital] : letter;
    }

    /// <summary>Whether a character is one of the 134.</summary>
    /// <param name="letter">The character.</param>
    /// <returns>Whether it is.</returns>
    public static bool Contains(char letter) => All.Contains(letter, StringComparison.Ordinal);
}
