using System.Buffers;
using CccdSdk.Identity;
using CccdSdk.Qr;

namespace CccdSdk;

/// <summary>The shapes of the fields of a card, for the error correction of its symbol.</summary>
/// <remarks>
/// Stricter than what is read as a card afterwards: only what the cards in the field look like, to the byte. What does not fit is not refused, it only does not
/// help. Whether fields agree with each other is never asked: a card may lawfully disagree with itself.
/// </remarks>
internal sealed class CardGrammar : IPayloadGrammar
{
    private const byte Separator = (byte)'|';

    private const int FieldsOf2021 = 7, FieldsOf2024 = 11;

    private const int FullName = 2, Residence = 5, DateOfIssue = 6;

    private static readonly SearchValues<byte> s_digits = SearchValues.Create("0123456789"u8);

    /// <summary>71 of the 128 bytes of ASCII: the separator is cut off before.</summary>
    private static readonly SearchValues<byte> s_ascii =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,.-/'()"u8);

    /// <summary>The letters of Vietnamese below U+0200, as the second bytes of UTF-8 behind C3, C4, C5 and C6.</summary>
    private static readonly SearchValues<char> s_letters = SearchValues.Create(
        "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư");

    /// <summary>The one grammar there is.</summary>
    public static CardGrammar Instance { get; } = new();

    /// <inheritdoc/>
    public bool Fits(ReadOnlySpan<byte> payload)
    {
        if (payload.Count(Separator) is not (FieldsOf2021 - 1 or FieldsOf2024 - 1))
        {
            return false;
        }

        int index = 0;
        foreach (Range field in payload.Split(Separator))
        {
            if (!Fits(payload[field], index++))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(ReadOnlySpan<byte> field, int index) => index switch
    {
        0 => IsDigits(field, 12),
        1 => field.IsEmpty || IsDigits(field, 9) || IsDigits(field, 12),
        FullName => !field.IsEmpty && IsText(field) && field.IndexOfAny(s_digits) < 0,
        FullName + 1 or DateOfIssue => IsDigits(field, 8) && CardDate.Read(field).IsSuccess,
        FullName + 2 => field.SequenceEqual("Nam"u8) || field.SequenceEqual("Nữ"u8),
        Residence => !field.IsEmpty && IsText(field),
        _ => IsText(field),
    };

    private static bool IsDigits(ReadOnlySpan<byte> field, int count) => field.Length == count && field.IndexOfAnyExcept(s_digits) < 0;

    private static bool IsText(ReadOnlySpan<byte> field)
    {
        while (!field.IsEmpty)
        {
            int length = field[0] < 0x80 ? (s_ascii.Contains(field[0]) ? 1 : 0) : LetterLength(field);
            if (length == 0)
            {
                return false;
            }

            field = field[length..];
        }

        return true;
    }

    // U+1EA0 to U+1EF9 are the letters with a tone mark on top of another mark, and nothing else.
    private static int LetterLength(ReadOnlySpan<byte> text) =>
        System.Text.Rune.DecodeFromUtf8(text, out System.Text.Rune rune, out int length) == OperationStatus.Done
        && (rune.Value is >= 0x1EA0 and <= 0x1EF9 || (rune.Value < 0x0200 && s_letters.Contains((char)rune.Value)))
            ? length
            : 0;
}
