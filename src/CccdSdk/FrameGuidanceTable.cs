using CccdSdk.Qr;
using CccdSdk.Qr.Tracking;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>Which guidance a frame deserves, and its sentences.</summary>
internal static class FrameGuidanceTable
{
    /// <summary>Below that many pixels for each module, more of them help more than anything else.</summary>
    private const float FewPixels = 1.8f;

    /// <summary>Dirt is not white; paper without print has no place in a symbol.</summary>
    private const float MuchGlare = 0.015f;

    /// <summary>Single modules have so much less contrast than large areas.</summary>
    private const float Blurred = 0.4f;

    private static readonly LocalizedText[] s_texts =
    [
        new("Đã đọc xong.", "Done."),
        new("Hãy đưa mã QR trên thẻ vào khung hình.", "Hold the QR code of the card into the picture."),
        new("Mã QR bị cắt mất một phần. Hãy đưa cả mã vào trong khung hình.", "A part of the QR code is outside of the picture. Move the whole code into it."),
        new("Mã QR quá nhỏ. Hãy đưa thẻ lại gần hơn.", "The QR code is too small. Move the card closer."),
        new("Mã QR bị lóa. Hãy nghiêng thẻ một chút.", "Light is reflected on the QR code. Tilt the card a little."),
        new("Mã QR bị mờ. Hãy đưa thẻ ra xa hoặc lại gần một chút và giữ yên.", "The QR code is blurred. Move the card a little nearer or further away and hold it still."),
        new("Đang đọc. Hãy giữ yên thẻ.", "Reading. Hold the card still."),
        new("Thẻ này đã đọc rồi. Hãy lấy thẻ ra.", "This card was read already. Take it away."),
    ];

    /// <summary>The sentences.</summary>
    public static LocalizedText TextOf(FrameGuidance guidance) => s_texts[(int)guidance];

    /// <summary>The guidance for a frame that was not read: the first thing that a person can change.</summary>
    public static FrameGuidance Of(in TrackedFrame frame) => frame switch
    {
        { Facts.IsCutOff: true } or { Facts: null, Result.Status: QrReadStatus.CutOff } => FrameGuidance.CutOff,
        { Facts.PixelsPerModule: < FewPixels } or { Facts: null, Result.Status: QrReadStatus.TooSmall } => FrameGuidance.TooSmall,
        { Facts.GlareShare: > MuchGlare } => FrameGuidance.Glare,
        { Facts.Sharpness: < Blurred } => FrameGuidance.TooBlurred,
        { Facts: null } => FrameGuidance.Searching,
        _ => FrameGuidance.HoldStill,
    };
}
