using System.Text;

namespace CccdSdk.Qr.Segments;

/// <summary>The encodings that ECI assignment values name (AIM ECI Part 3: Register).</summary>
/// <remarks>
/// All are strict: bytes that stand for no character are refused, never replaced. The code pages come from the provider itself; it is not
/// registered for the process, which belongs to the user.
/// </remarks>
internal static class TextEncodings
{
    /// <summary>UTF-8, also for symbols that name no encoding.</summary>
    internal const int Utf8 = 65001;

    /// <summary>Shift JIS with the extensions of its code page, for kanji segments.</summary>
    internal const int ShiftJis = 932;

    /// <summary>ASCII, for digits and alphanumeric characters.</summary>
    internal const int Ascii = 20127;

    private const int Utf16BigEndian = 1201;
    private const int Utf16LittleEndian = 1200;
    private const int Utf32LittleEndian = 12000;
    private const int Utf32BigEndian = 12001;

    /// <summary>The code page of an ECI assignment value, or null when it is unknown here or is not text.</summary>
    internal static int? CodePageOf(int? eci) => eci switch
    {
        null or 26 => Utf8,
        0 or 2 => 437,
        1 or 3 => 28591,

        // ISO/IEC 8859-2 to -9. Parts 10, 14 and 16 have no code page.
        >= 4 and <= 11 => 28588 + eci,
        13 => 874,
        15 => 28603,
        17 => 28605,
        20 => ShiftJis,
        21 => 1250,
        22 => 1251,
        23 => 1252,
        24 => 1256,
        25 => Utf16BigEndian,
        27 or 170 => Ascii,
        28 => 950,
        29 or 31 => 936,
        30 => 51949,
        32 => 54936,
        33 => Utf16LittleEndian,
        34 => Utf32BigEndian,
        35 => Utf32LittleEndian,
        _ => null,
    };

    /// <summary>Whether the bytes below 128 of a code page are ASCII, so that a run of it may hold digits of other modes.</summary>
    internal static bool ContainsAscii(int codePage) =>
        codePage is not (Utf16BigEndian or Utf16LittleEndian or Utf32BigEndian or Utf32LittleEndian);

    /// <summary>The strict encoding of a code page that <see cref="CodePageOf"/> gave.</summary>
    internal static Encoding Strict(int codePage) => codePage switch
    {
        Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        Utf16BigEndian or Utf16LittleEndian => new UnicodeEncoding(codePage == Utf16BigEndian, byteOrderMark: false, throwOnInvalidBytes: true),
        Utf32BigEndian or Utf32LittleEndian => new UTF32Encoding(codePage == Utf32BigEndian, byteOrderMark: false, throwOnInvalidCharacters: true),
        28591 or Ascii => Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new ArgumentOutOfRangeException(nameof(codePage), "Not a code page of this table."),
    };
}
