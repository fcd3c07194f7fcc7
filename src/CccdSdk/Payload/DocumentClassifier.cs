using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Names the other documents of the counter by their shape; their fields are not read.</summary>
internal static class DocumentClassifier
{
    private const int OldInsuranceFields = 15;
    private const int NewInsuranceFields = 17;
    private const int PcCovidFields = 6;
    private const int VssIdFields = 2;

    /// <summary>Digits of a social insurance number (mã số BHXH), which is also the number of the newer health insurance card.</summary>
    private const int InsuranceDigits = 10;

    /// <summary>Digits after the two letters of the older health insurance number.</summary>
    private const int OldInsuranceDigits = 13;

    /// <summary>Payload format indicator 01 and point of initiation: the first field of EMVCo merchant codes.</summary>
    private static ReadOnlySpan<byte> EmvStart => "000201"u8;

    /// <summary>Tells the document.</summary>
    public static DocumentKind Classify(scoped in FieldText fields) => fields.Count switch
    {
        1 => ClassifySingle(fields.Text),
        VssIdFields when IsVssId(fields) => DocumentKind.VssId,
        PcCovidFields when IsPcCovid(fields) => DocumentKind.PcCovid,
        OldInsuranceFields when IsInsurance(fields) && IsOldInsuranceNumber(fields[0]) => DocumentKind.BhytOld,
        NewInsuranceFields when IsInsurance(fields) && IsInsuranceNumber(fields[0]) => DocumentKind.BhytNew,
        _ => ClassifyStart(fields.Text),
    };

    /// <summary>The reason that names a document.</summary>
    public static ReasonKind ReasonFor(DocumentKind document) => document switch
    {
        DocumentKind.BhytOld => ReasonKind.OldHealthInsurance,
        DocumentKind.BhytNew => ReasonKind.NewHealthInsurance,
        DocumentKind.PcCovid => ReasonKind.PcCovid,
        DocumentKind.VssId => ReasonKind.VssId,
        DocumentKind.VietQr => ReasonKind.VietQr,
        DocumentKind.Url => ReasonKind.Url,
        DocumentKind.BareNumber => ReasonKind.BareNumber,
        DocumentKind.Mrz => ReasonKind.MachineReadableZone,
        _ => ReasonKind.NotACard,
    };

    private static DocumentKind ClassifySingle(ReadOnlySpan<byte> text)
    {
        if (text.Length is CitizenNumber.Length or PreviousNumber.Length && AsciiDigits.AreDigits(text))
        {
            return DocumentKind.BareNumber;
        }

        return MrzShape.Matches(text) ? DocumentKind.Mrz : ClassifyStart(text);
    }

    private static DocumentKind ClassifyStart(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(EmvStart))
        {
            return DocumentKind.VietQr;
        }

        return UrlShape.Matches(text) ? DocumentKind.Url : DocumentKind.Unknown;
    }

    // LIKELY: only the number of fields is known, so the first must be a number of social or health insurance besides.
    private static bool IsVssId(scoped in FieldText fields) =>
        (IsInsuranceNumber(fields[0]) || IsOldInsuranceNumber(fields[0])) && !fields[1].IsEmpty;

    // Decision 1405/QĐ-BTTTT: number, name, date yyyy-MM-dd, kind of identity 0 or 1, QID, extension.
    private static bool IsPcCovid(scoped in FieldText fields) =>
        IsIsoDate(fields[2]) && fields[3].Length == 1 && fields[3][0] is (byte)'0' or (byte)'1';

    // Ends in $; the name is hexadecimal UTF-8.
    private static bool IsInsurance(scoped in FieldText fields) =>
        fields.Text.EndsWith("|$"u8) && fields[1].Length % 2 == 0 && !fields[1].IsEmpty && !fields[1].ContainsAnyExcept(HexDigits.Values);

    private static bool IsInsuranceNumber(ReadOnlySpan<byte> text) => text.Length == InsuranceDigits && AsciiDigits.AreDigits(text);

    private static bool IsOldInsuranceNumber(ReadOnlySpan<byte> text) => text.Length == 2 + OldInsuranceDigits
        && char.IsAsciiLetter((char)text[0]) && char.IsAsciiLetter((char)text[1]) && AsciiDigits.AreDigits(text[2..]);

    private static bool IsIsoDate(ReadOnlySpan<byte> text) => text.Length == 10 && text[4] == '-' && text[7] == '-'
        && AsciiDigits.AreDigits(text[..4]) && AsciiDigits.AreDigits(text[5..7]) && AsciiDigits.AreDigits(text[8..]);
}
