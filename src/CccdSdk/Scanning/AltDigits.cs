using System.Buffers;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Letters that were typed as ALT numbers and arrived as digits.</summary>
internal static class AltDigits
{
    /// <summary>The digits of one byte: 0 and three more, as ALT+0225.</summary>
    public const int ByteDigits = 4;

    private const int MaxBytes = 4;

    /// <summary>Reads the bytes of one character, such as 022501860167 for ầ.</summary>
    public static bool TryReadBytes(ReadOnlySpan<char> digits, out string character, out int length)
    {
        Span<byte> bytes = stackalloc byte[MaxBytes];
        int count = 0;
        while (count < MaxBytes && TryReadByte(digits[(count * ByteDigits)..], out bytes[count]))
        {
            count++;
            OperationStatus status = Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out _);
            if (status == OperationStatus.Done)
            {
                character = rune.ToString();
                length = count * ByteDigits;
                return true;
            }

            if (status != OperationStatus.NeedMoreData)
            {
                break;
            }
        }

        character = string.Empty;
        length = 0;
        return false;
    }

    /// <summary>Reads the code point of one of the 134 letters.</summary>
    public static bool TryReadCodePoint(ReadOnlySpan<char> digits, out char letter)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        letter = (char)value;
        return digits[0] != '0' && VietnameseScript.Contains(letter);
    }

    private static bool TryReadByte(ReadOnlySpan<char> digits, out byte value)
    {
        value = 0;
        if (digits.Length < ByteDigits || digits[0] != '0' || digits[..ByteDigits].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        int number = ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + (digits[3] - '0');
        value = (byte)number;
        return number is >= 0x80 and <= 0xFF;
    }
}
