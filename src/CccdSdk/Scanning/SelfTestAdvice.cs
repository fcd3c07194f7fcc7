using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>What to change on the scanner or the computer, in both languages.</summary>
internal static class SelfTestAdvice
{
    public static LocalizedText For(ScanDamage damage, string variant) => damage switch
    {
        ScanDamage.None => new("Máy quét hoạt động đúng. Không cần thay đổi gì.", "The scanner works as it should. Nothing to change."),
        ScanDamage.CodePage or ScanDamage.CodePageTwice or ScanDamage.LoneLeadBytes or ScanDamage.LowByte => new(
            $"Máy quét gửi chữ theo bảng mã {Page(variant, "hoặc", "8 bit")}. Hãy đặt máy quét sang UTF-8, hoặc dùng chế độ cổng COM (serial).",
            $"The scanner or the computer shows the letters in {Page(variant, "or", "an 8-bit code page")}: switch the scanner to UTF-8 or to serial mode."),
        ScanDamage.MultiByteCodePage or ScanDamage.MultiByteLoss => new(
            $"Máy quét dùng bảng mã Trung, Nhật hoặc Hàn ({variant}). Hãy đặt máy quét sang UTF-8.",
            $"The scanner uses a Chinese, Japanese or Korean code page ({variant}): switch it to UTF-8."),
        ScanDamage.AltByteDigits or ScanDamage.AltCodePointDigits => new(
            "Máy quét gửi số ALT mà máy tính không nhận. Hãy dùng chế độ cổng COM (serial), hoặc bật phím NumLock.",
            "The scanner sends ALT numbers that the computer does not take: use serial mode, or turn NumLock on."),
        ScanDamage.KeyboardDigits when variant == "vi" => new(
            "Bàn phím đang ở kiểu tiếng Việt. Hãy chuyển sang bàn phím US.", "The keyboard layout is Vietnamese: switch to US."),
        ScanDamage.KeyboardDigits or ScanDamage.Delimiter => new(
            "Kiểu bàn phím của máy tính và của máy quét khác nhau. Hãy chuyển cả hai sang US.",
            "The keyboard layouts of the computer and the scanner differ: switch both to US."),
        ScanDamage.CapsLock => new("Phím Caps Lock đang bật. Hãy tắt Caps Lock.", "Caps Lock is on: turn it off."),
        ScanDamage.InputMethod => new("Bộ gõ tiếng Việt đang bật. Hãy tắt Unikey (hoặc EVKey).", "A Vietnamese input method is on: turn Unikey (or EVKey) off."),
        ScanDamage.SevenBit => new(
            "Cổng nối tiếp chỉ truyền 7 bit. Hãy đặt 8 bit dữ liệu, không kiểm tra chẵn lẻ.",
            "The serial line carries 7 bits: set 8 data bits and no parity."),
        ScanDamage.LettersLost or ScanDamage.MarksLost or ScanDamage.TonesLost => new(
            "Máy quét làm mất chữ có dấu. Hãy đặt máy quét sang UTF-8, hoặc dùng chế độ cổng COM (serial).",
            "The scanner loses letters with marks: switch it to UTF-8 or to serial mode."),
        ScanDamage.HexDump or ScanDamage.Escapes => new(
            "Máy quét gửi mã thay cho chữ; phần mềm vẫn đọc được.", "The scanner sends codes instead of letters; they can be read as they are."),
        ScanDamage.CutOff => new(
            "Nội dung quét bị thiếu hoặc khác với trang kiểm tra. Hãy quét lại; giảm tốc độ gửi của máy quét.",
            "The scan is incomplete, or not of the test page. Scan again; let the scanner send more slowly."),
        _ => new("Máy quét thay đổi cách viết nhưng phần mềm đọc lại được chính xác.", "The scanner changes the spelling, but it is restored exactly."),
    };

    /// <summary>Windows-1252 and ISO-8859-1 differ in control characters only, which get lost on the way; people mix up their names too.</summary>
    private static string Page(string variant, string or, string unknown) => variant switch
    {
        "" => unknown,
        "1252" or "28591" => $"Windows-1252 {or} ISO-8859-1",
        _ => $"Windows {variant}".Replace("Windows 437", "DOS 437", StringComparison.Ordinal).Replace("Windows 85", "DOS 85", StringComparison.Ordinal),
    };
}
