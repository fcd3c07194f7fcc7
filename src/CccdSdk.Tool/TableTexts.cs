using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Tool;

/// <summary>The words of a table in one language.</summary>
internal sealed record TableTexts
{
    /// <summary>A narrower table could not show a name.</summary>
    public const int NarrowestTable = 60;

    private static readonly TableTexts s_english = new()
    {
        Pick = static text => text.English,
        Card = "Card",
        Number = "Number",
        PreviousNumber = "Previous number",
        FullName = "Full name",
        DateOfBirth = "Date of birth",
        Sex = "Sex",
        Male = "male",
        Female = "female",
        Residence = "Residence",
        DateOfIssue = "Date of issue",
        Expiry = "Valid until (computed)",
        NeverExpires = "no end",
        CancelledNumber = "Cancelled number (likely)",
        FatherName = "Father (likely)",
        MotherName = "Mother (likely)",
        Missing = "missing",
        Unknown = "unknown",
        Checked = "Checked",
        NothingOdd = "number, dates, sex and edition agree",
        Info = "Note",
        Warning = "Warning",
        Error = "Error",
        Reason = "No card",
        Symbol = "Symbol",
        CorrectedErrors = "corrected errors",
        Elapsed = "Time of reading",
        Unsigned = "The code is unsigned text: it shows that a card is consistent, never that it is genuine.",
    };

    private static readonly TableTexts s_vietnamese = new()
    {
        Pick = static text => text.Vietnamese,
        Card = "Loại thẻ",
        Number = "Số định danh",
        PreviousNumber = "Số CMND cũ",
        FullName = "Họ và tên",
        DateOfBirth = "Ngày sinh",
        Sex = "Giới tính",
        Male = "Nam",
        Female = "Nữ",
        Residence = "Nơi cư trú",
        DateOfIssue = "Ngày cấp",
        Expiry = "Có giá trị đến (tính ra)",
        NeverExpires = "không thời hạn",
        CancelledNumber = "Số định danh đã hủy (có lẽ)",
        FatherName = "Cha (có lẽ)",
        MotherName = "Mẹ (có lẽ)",
        Missing = "không có",
        Unknown = "không rõ",
        Checked = "Đã kiểm tra",
        NothingOdd = "số định danh, ngày tháng, giới tính và loại thẻ khớp nhau",
        Info = "Ghi chú",
        Warning = "Lưu ý",
        Error = "Lỗi",
        Reason = "Không có thẻ",
        Symbol = "Mã QR",
        CorrectedErrors = "lỗi đã sửa",
        Elapsed = "Thời gian đọc",
        Unsigned = "Mã QR không có chữ ký: chỉ cho thấy thông tin khớp nhau, không chứng minh thẻ là thật.",
    };

    /// <summary>Chooses one of two sentences.</summary>
    public required Func<LocalizedText, string> Pick { get; init; }

    /// <summary>A word of the table, as its name says.</summary>
    public required string Card { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Number { get; init; }

    /// <inheritdoc cref="Card" />
    public required string PreviousNumber { get; init; }

    /// <inheritdoc cref="Card" />
    public required string FullName { get; init; }

    /// <inheritdoc cref="Card" />
    public required string DateOfBirth { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Sex { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Male { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Female { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Residence { get; init; }

    /// <inheritdoc cref="Card" />
    public required string DateOfIssue { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Expiry { get; init; }

    /// <inheritdoc cref="Card" />
    public required string NeverExpires { get; init; }

    /// <inheritdoc cref="Card" />
    public required string CancelledNumber { get; init; }

    /// <inheritdoc cref="Card" />
    public required string FatherName { get; init; }

    /// <inheritdoc cref="Card" />
    public required string MotherName { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Missing { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Unknown { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Checked { get; init; }

    /// <inheritdoc cref="Card" />
    public required string NothingOdd { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Info { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Warning { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Error { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Reason { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Symbol { get; init; }

    /// <inheritdoc cref="Card" />
    public required string CorrectedErrors { get; init; }

    /// <inheritdoc cref="Card" />
    public required string Elapsed { get; init; }

    /// <summary>What no code proves.</summary>
    public required string Unsigned { get; init; }

    /// <summary>The words of a language.</summary>
    public static TableTexts Of(Language language) => language == Language.En ? s_english : s_vietnamese;

    /// <summary>The name of a document, the same in both languages.</summary>
    public string Document(DocumentKind? document) => document switch
    {
        DocumentKind.Cccd2021 => "CCCD",
        DocumentKind.CanCuoc2024 => "Căn cước",
        DocumentKind.Zalo => "CCCD / Căn cước (Zalo)",
        _ => Unknown,
    };
}
