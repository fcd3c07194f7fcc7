using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CccdSdk.Identity;

namespace CccdSdk.Insurance;

/// <summary>Fields that are text: plain, or the bytes of UTF-8 in hexadecimal.</summary>
internal static class InsuranceText
{
    /// <summary>What codes consist of. Cards write words in hexadecimal, so other signs here are what a keyboard layout did to digits.</summary>
    private static readonly SearchValues<char> s_code = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -–");

    /// <summary>The field without spaces around it; empty if it is the hyphen that stands for nothing.</summary>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> text = field.Trim((byte)' ');
        return text.SequenceEqual("-"u8) ? [] : text;
    }

    /// <summary>Reads plain text: codes of letters and digits.</summary>
    public static string? Plain(ReadOnlySpan<byte> field, InsuranceField name, List<InsuranceField> unreadable)
    {
        ReadOnlySpan<byte> text = Content(field);
        if (text.IsEmpty)
        {
            return null;
        }

        string plain = Encoding.UTF8.GetString(text);
        return Checked(plain.AsSpan().ContainsAnyExcept(s_code) ? string.Empty : plain, name, unreadable);
    }

    /// <summary>Reads hexadecimal text strictly: an odd digit, bytes that are not UTF-8 or control characters are no text.</summary>
    public static string? Hex(ReadOnlySpan<byte> field, InsuranceField name, List<InsuranceField> unreadable)
    {
        ReadOnlySpan<byte> digits = Content(field);
        if (digits.IsEmpty)
        {
            return null;
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(digits.Length / 2);
        OperationStatus status = Convert.FromHexString(digits, bytes, out _, out int written);
        Span<byte> utf8 = bytes.AsSpan(0, written);
        bool isText = status == OperationStatus.Done && Utf8.IsValid(utf8);
        string? text = isText ? Checked(VietnameseLetters.Compose(Encoding.UTF8.GetString(utf8).Trim(' ')), name, unreadable) : null;
        utf8.Clear();
        ArrayPool<byte>.Shared.Return(bytes);
        if (!isText)
        {
            unreadable.Add(name);
        }

        return text;
    }

    private static string? Checked(string text, InsuranceField name, List<InsuranceField> unreadable)
    {
        if (text.Length > 0 && !text.Any(char.IsControl))
        {
            return text;
        }

        unreadable.Add(name);
        return null;
    }
}
