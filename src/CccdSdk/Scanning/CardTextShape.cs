using System.Buffers;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Strict shapes of the text of a card, as cards have it: what a repair has to arrive at.</summary>
internal static class CardTextShape
{
    /// <summary>The sign between fields.</summary>
    public const char Separator = '|';

    private const int ZaloFields = 6;
    private const int PrintedFields = 7;
    private const int MaxFields = 12;
    private const int NumberLength = 12;

    private static readonly SearchValues<char> s_name = SearchValues.Create(
        VietnameseScript.All + VietnameseScript.Highland + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz '-.’");

    private static readonly SearchValues<char> s_text = SearchValues.Create(
        VietnameseScript.All + VietnameseScript.Highland + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,./-'()+’–\"&");

    /// <summary>Whether a text is that of a card in every field.</summary>
    public static bool IsCard(string text)
    {
        string[] fields = Split(text);
        return IsCard(fields);
    }

    /// <summary>Whether fields are those of a card.</summary>
    public static bool IsCard(ReadOnlySpan<string> fields)
    {
        if (!HasFrame(fields) || FieldAt(fields.Length, CardField.Sex) is int sex && fields[sex] is not ("Nam" or "Nữ"))
        {
            return false;
        }

        for (int i = 0; i < fields.Length; i++)
        {
            if (!FitsText(fields[i], Kind(fields.Length, i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether number and dates have their shapes.</summary>
    public static bool HasFrame(ReadOnlySpan<string> fields)
    {
        if (fields.Length is < ZaloFields or > MaxFields || !IsDigits(fields[0], NumberLength))
        {
            return false;
        }

        bool zalo = fields.Length == ZaloFields;
        return (zalo || fields[1].Length == 0 || IsDigits(fields[1], 9))
            && IsDate(fields[FieldAt(fields.Length, CardField.DateOfBirth)], zalo)
            && IsDate(fields[FieldAt(fields.Length, CardField.DateOfIssue)], zalo);
    }

    /// <summary>Cuts a text into its fields.</summary>
    public static string[] Split(string text) => text.AsSpan().Count(Separator) < MaxFields ? text.Split(Separator) : [];

    /// <summary>The index of a field in a text of so many fields.</summary>
    public static int FieldAt(int count, CardField field)
    {
        int shift = count == ZaloFields ? 1 : 0;
        return field switch
        {
            CardField.CitizenNumber => 0,
            CardField.PreviousNumber => 1,
            CardField.FullName => 2 - shift,
            CardField.DateOfBirth => 3 - shift,
            CardField.Sex => 4 - shift,
            CardField.Residence => 5 - shift,
            _ => 6 - shift,
        };
    }

    /// <summary>What stands at an index in a text of so many fields.</summary>
    public static CardField Kind(int count, int index) => (count == ZaloFields && index > 0 ? index + 1 : index) switch
    {
        0 => CardField.CitizenNumber,
        1 => CardField.PreviousNumber,
        2 => CardField.FullName,
        3 => CardField.DateOfBirth,
        4 => CardField.Sex,
        5 => CardField.Residence,
        6 => CardField.DateOfIssue,
        7 when count > PrintedFields + 3 => CardField.CancelledNumber,
        8 when count > PrintedFields + 3 => CardField.FatherName,
        9 when count > PrintedFields + 3 => CardField.MotherName,
        _ => CardField.Extension,
    };

    /// <summary>Whether a field is free text, so that letters may be damaged in it.</summary>
    public static bool IsText(CardField field) =>
        field is CardField.FullName or CardField.Residence or CardField.FatherName or CardField.MotherName or CardField.Extension;

    /// <summary>Whether a text is so many ASCII digits.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a text has the shape of a date.</summary>
    public static bool IsDate(ReadOnlySpan<char> text, bool slashed) => slashed
        ? text.Length == 10 && text[2] == '/' && text[5] == '/' && IsDigits(text[..2], 2) && IsDigits(text[3..5], 2) && IsDigits(text[6..], 4)
        : text.Length is 4 or 6 or 8 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a free text has only signs that its field may have.</summary>
    public static bool FitsText(string text, CardField field) => field switch
    {
        CardField.FullName => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_name) && VietnameseScript.IsLetter(text[0]),
        CardField.FatherName or CardField.MotherName => !text.AsSpan().ContainsAnyExcept(s_name),
        CardField.Residence => text.Length > 0 && FitsResidence(text),
        CardField.Extension or CardField.CancelledNumber => FitsResidence(text),
        _ => true,
    };

    private static bool FitsResidence(string text) =>
        !text.AsSpan().ContainsAnyExcept(s_text) && !text.Contains("&#", StringComparison.Ordinal) && !DigitSigns.AreIn(text);
}
