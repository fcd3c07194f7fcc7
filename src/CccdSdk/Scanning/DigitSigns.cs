namespace CccdSdk.Scanning;

/// <summary>Digits that look like ALT numbers instead of letters: <c>Ph01980176ng</c>, <c>Tr7847n</c>.</summary>
internal static class DigitSigns
{
    private const int FirstVietnamese = 'Ạ';
    private const int LastVietnamese = 'ỹ';
    private const int BytesLength = 8;

    /// <summary>Whether a text has such digits.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length)
        {
            int length = DigitsAt(text, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            bool touchesLetter = (i > 0 && char.IsAsciiLetterLower(text[i - 1]))
                || (i + length < text.Length && char.IsAsciiLetterLower(text[i + length]));
            ReadOnlySpan<char> digits = text.Slice(i, length);
            if (HasByteGroups(digits) || (touchesLetter && HasCodePoint(digits)) || HasVietnameseCodePoint(digits))
            {
                return true;
            }

            i += length;
        }

        return false;
    }

    /// <summary>The number of ASCII digits from a place on.</summary>
    public static int DigitsAt(ReadOnlySpan<char> text, int start)
    {
        int length = text[start..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length - start : length;
    }

    private static bool HasByteGroups(ReadOnlySpan<char> digits)
    {
        for (int i = 0; i + BytesLength <= digits.Length; i++)
        {
            if (AltDigits.TryReadBytes(digits[i..], out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCodePoint(ReadOnlySpan<char> digits)
    {
        for (int length = 3; length <= 4; length++)
        {
            for (int i = 0; i + length <= digits.Length; i++)
            {
                if (AltDigits.TryReadCodePoint(digits.Slice(i, length), out _))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Ạ to ỹ are 7840 to 7929: house numbers are smaller.
    private static bool HasVietnameseCodePoint(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= FirstVietnamese and <= LastVietnamese;
}
