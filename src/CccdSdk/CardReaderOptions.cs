using CccdSdk.Imaging;
using CccdSdk.Qr;

namespace CccdSdk;

/// <summary>How a <see cref="CardReader"/> works. The defaults are safe for pictures and text from anywhere.</summary>
public sealed record CardReaderOptions
{
    /// <summary>Gives the instant; the date of a check is that of Vietnam (UTC+7, fixed). Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Finds and reads the symbols in pictures. Default: our own <see cref="QrReader"/>.</summary>
    public IQrSymbolReader SymbolReader { get; init; } = new QrReader();

    /// <summary>Decodes picture files of the kinds that <see cref="ImageFile"/> does not, such as WebP. Default: none, such a file is
    /// a reason.</summary>
    public IPictureDecoder? PictureDecoder { get; init; }

    /// <summary>Limits for picture files. Default: those of <see cref="Imaging.ImageLimits"/>.</summary>
    public ImageLimits ImageLimits { get; init; } = ImageLimits.Default;

    /// <summary>Whether text that a scanner or a keyboard damaged is repaired. Default: yes. It never concerns pictures, and costs
    /// next to nothing for text that is clean.</summary>
    public bool RepairScans { get; init; } = true;

    /// <summary>Whether a reading keeps the text that it was made of for <see cref="CardReading.RevealText"/>. Default: no, because
    /// the text is all of the card in one piece.</summary>
    public bool KeepText { get; init; }
}
