namespace CccdSdk.Results;

/// <summary>The one instance of each reason, with its texts.</summary>
internal static class ReasonTable
{
    private static readonly Reason[] s_reasons = Index(
    [
        new(ReasonKind.EmptyText,
            "Không có nội dung. Hãy quét lại mã trên thẻ.",
            "There is no text. Scan the code on the card again."),
        new(ReasonKind.TextTooLong,
            "Nội dung quá dài, không phải mã trên thẻ. Hãy quét lại một thẻ.",
            "The text is too long for the code of a card. Scan one card again."),
        new(ReasonKind.NotUtf8,
            "Chữ bị sai bảng mã. Hãy đặt máy quét sang UTF-8 rồi quét lại.",
            "The letters are garbled. Set the scanner to UTF-8 and scan again."),
        new(ReasonKind.DamagedCardText,
            "Đây có vẻ là thẻ, nhưng nội dung bị hỏng nhiều chỗ. Hãy quét lại; nếu vẫn vậy, đặt máy quét sang UTF-8.",
            "This looks like a card, but several fields are damaged. Scan again; if it stays so, set the scanner to UTF-8."),
        new(ReasonKind.NotACard,
            "Đây không phải mã của thẻ Căn cước. Hãy quét mã QR trên thẻ: mặt trước của thẻ CCCD, mặt sau của thẻ Căn cước mới.",
            "This is not the code of an identity card. Scan the QR code on the card: on the front of a CCCD, on the back of a new Căn cước."),
        new(ReasonKind.PartOfSeveralSymbols,
            "Mã này chỉ là một phần của nội dung chia thành nhiều mã, không phải thẻ Căn cước.",
            "This code is one part of a message in several codes, not an identity card."),
        new(ReasonKind.SeveralCards,
            "Có nhiều thẻ khác nhau trong ảnh. Hãy đưa từng thẻ một.",
            "There are several different cards in the picture. Show one card at a time."),
        new(ReasonKind.OldHealthInsurance,
            "Đây là thẻ bảo hiểm y tế (mẫu cũ), không phải thẻ Căn cước.",
            "This is a health insurance card (older form), not an identity card."),
        new(ReasonKind.NewHealthInsurance,
            "Đây là thẻ bảo hiểm y tế (mẫu mới), không phải thẻ Căn cước.",
            "This is a health insurance card (newer form), not an identity card."),
        new(ReasonKind.PcCovid,
            "Đây là mã PC-Covid, không phải thẻ Căn cước. Hãy quét mã trên thẻ.",
            "This is a PC-Covid code, not an identity card. Scan the code on the card."),
        new(ReasonKind.VssId,
            "Đây có vẻ là mã của ứng dụng VssID, không phải thẻ Căn cước. Hãy quét mã trên thẻ.",
            "This looks like a code of the VssID application, not an identity card. Scan the code on the card."),
        new(ReasonKind.VietQr,
            "Đây là mã thanh toán (VietQR), không phải thẻ Căn cước.",
            "This is a payment code (VietQR), not an identity card."),
        new(ReasonKind.Url,
            "Đây là một địa chỉ trang web, không phải thẻ Căn cước.",
            "This is a web address, not an identity card."),
        new(ReasonKind.BareNumber,
            "Chỉ có một dãy số, không có thông tin của thẻ. Hãy quét mã QR trên thẻ.",
            "This is only a number, without the other fields of a card. Scan the QR code on the card."),
        new(ReasonKind.MachineReadableZone,
            "Đây là ba dòng chữ ở mặt sau thẻ (MRZ). Hãy quét mã QR trên thẻ.",
            "These are the three lines on the back of a card (MRZ). Scan the QR code on the card."),
        new(ReasonKind.NoFinderPatterns,
            "Không thấy mã QR. Hãy đưa mã vào giữa khung hình. Nếu không có mã ở mặt này, hãy lật thẻ: thẻ Căn cước mới có mã ở mặt sau.",
            "No QR code was found. Hold the code in the middle. If this side has none, turn the card over: a new Căn cước has it on the back."),
        new(ReasonKind.SymbolCutOff,
            "Mã QR bị cắt mất một phần. Hãy đưa cả mã vào trong khung hình.",
            "A part of the QR code is outside of the picture. Move the whole code into the picture."),
        new(ReasonKind.SymbolTooSmall,
            "Mã QR quá nhỏ trong ảnh. Hãy đưa thẻ lại gần hơn.",
            "The QR code is too small in the picture. Move the card closer."),
        new(ReasonKind.UnreadableVersion,
            "Thấy mã QR nhưng không rõ. Hãy giữ yên thẻ, đặt thẳng trước máy.",
            "A QR code was found, but it is not clear. Hold the card still and straight."),
        new(ReasonKind.UnreadableFormatInformation,
            "Thấy mã QR nhưng không rõ. Hãy giữ yên thẻ và tránh bóng, ánh sáng lóa.",
            "A QR code was found, but it is not clear. Hold the card still, away from shadow and glare."),
        new(ReasonKind.TooManyErrors,
            "Mã QR mờ, lóa hoặc bị hỏng. Hãy giữ yên thẻ, tránh lóa, lau sạch thẻ.",
            "The QR code is blurred, glaring or damaged. Hold the card still, avoid glare, wipe the card."),
        new(ReasonKind.InvalidSegments,
            "Đọc được mã QR nhưng nội dung bên trong không hợp lệ. Đây không phải mã của thẻ.",
            "The QR code was read, but what it holds is not valid. It is not the code of a card."),
        new(ReasonKind.FileNotFound,
            "Không có tệp này. Hãy xem lại tên tệp.",
            "There is no such file. Check its name."),
        new(ReasonKind.FileUnreadable,
            "Không mở được tệp này. Hãy kiểm tra quyền đọc tệp.",
            "This file could not be opened. Check the permission to read it."),
        new(ReasonKind.EmptyFile,
            "Tệp rỗng. Hãy chụp lại ảnh.",
            "The file is empty. Take the picture again."),
        new(ReasonKind.UnknownPictureFormat,
            "Tệp này không phải ảnh PNG, JPEG, BMP, PGM hoặc PPM.",
            "This file is no PNG, JPEG, BMP, PGM or PPM picture."),
        new(ReasonKind.UnsupportedPictureFormat,
            "Không đọc được loại ảnh này (HEIC, WebP, GIF, TIFF, AVIF). Hãy lưu ảnh dưới dạng JPEG hoặc PNG.",
            "This kind of picture (HEIC, WebP, GIF, TIFF, AVIF) is not read. Save it as JPEG or PNG."),
        new(ReasonKind.CmykJpeg,
            "Ảnh JPEG này dùng màu in (CMYK). Hãy lưu lại dưới dạng JPEG thông thường (RGB).",
            "This JPEG uses the colours of printing (CMYK). Save it as an ordinary JPEG (RGB)."),
        new(ReasonKind.UnsupportedPictureKind,
            "Ảnh thuộc một dạng hiếm không đọc được. Hãy lưu lại dưới dạng JPEG hoặc PNG thông thường.",
            "This picture is of a rare kind that is not read. Save it as an ordinary JPEG or PNG."),
        new(ReasonKind.TruncatedPicture,
            "Tệp ảnh bị thiếu phần cuối. Hãy chép lại hoặc chụp lại ảnh.",
            "The picture file ends too early. Copy it again or take the picture again."),
        new(ReasonKind.CorruptPicture,
            "Tệp ảnh bị hỏng. Hãy chép lại hoặc chụp lại ảnh.",
            "The picture file is damaged. Copy it again or take the picture again."),
        new(ReasonKind.PictureTooLarge,
            "Ảnh quá lớn so với giới hạn bộ nhớ. Hãy thu nhỏ ảnh.",
            "The picture is larger than the memory limit allows. Make it smaller."),
    ]);

    /// <summary>Gives the reason for a kind.</summary>
    public static Reason For(ReasonKind kind) => (uint)kind < (uint)s_reasons.Length
        ? s_reasons[(int)kind]
        : throw new ArgumentOutOfRangeException(nameof(kind), $"A reason is 0 to {s_reasons.Length - 1}.");

    private static Reason[] Index(Reason[] reasons)
    {
        var index = new Reason[reasons.Length];
        foreach (Reason reason in reasons)
        {
            index[(int)reason.Kind] = reason;
        }

        return index;
    }
}
