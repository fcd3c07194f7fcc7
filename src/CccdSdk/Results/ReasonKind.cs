namespace CccdSdk.Results;

/// <summary>Why there is no card. Each has a sentence with what to do next in <see cref="Reason"/>.</summary>
public enum ReasonKind
{
    /// <summary>The text is empty.</summary>
    EmptyText = 0,

    /// <summary>The text is longer than any symbol can hold.</summary>
    TextTooLong,

    /// <summary>The bytes are not UTF-8, or the characters are not well-formed UTF-16.</summary>
    NotUtf8,

    /// <summary>A 12-digit number and the fields of a card, but more than one of them is damaged.</summary>
    DamagedCardText,

    /// <summary>The text is neither a card nor another document that is known.</summary>
    NotACard,

    /// <summary>The text is one part of a message spread over several symbols.</summary>
    PartOfSeveralSymbols,

    /// <summary>Several different cards are in the picture.</summary>
    SeveralCards,

    /// <summary>A health insurance card of the older form (thẻ BHYT, 15-character number).</summary>
    OldHealthInsurance,

    /// <summary>A health insurance card of the newer form (thẻ BHYT, 10-digit number).</summary>
    NewHealthInsurance,

    /// <summary>A personal code of PC-Covid.</summary>
    PcCovid,

    /// <summary>A code of the VssID application.</summary>
    VssId,

    /// <summary>A payment code (VietQR, EMVCo).</summary>
    VietQr,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>Only a 12- or 9-digit number, as printed bar codes or typing give it.</summary>
    BareNumber,

    /// <summary>The machine readable zone of the back of a card.</summary>
    MachineReadableZone,

    /// <summary>No symbol was found in the picture.</summary>
    NoFinderPatterns,

    /// <summary>A part of the symbol lies outside of the picture.</summary>
    SymbolCutOff,

    /// <summary>The symbol has too few pixels.</summary>
    SymbolTooSmall,

    /// <summary>The size of the symbol could not be told.</summary>
    UnreadableVersion,

    /// <summary>The format information of the symbol could not be read.</summary>
    UnreadableFormatInformation,

    /// <summary>The symbol has more errors than can be corrected.</summary>
    TooManyErrors,

    /// <summary>The symbol was read, but what it holds is not well formed.</summary>
    InvalidSegments,

    /// <summary>There is no such file.</summary>
    FileNotFound,

    /// <summary>The file could not be opened or read.</summary>
    FileUnreadable,

    /// <summary>The file is empty.</summary>
    EmptyFile,

    /// <summary>The file is no picture of a kind that is known.</summary>
    UnknownPictureFormat,

    /// <summary>A picture in the HEIC format, the usual format of iPhone photos, which is not read.</summary>
    HeicPicture,

    /// <summary>A picture in the AVIF format, which is not read.</summary>
    AvifPicture,

    /// <summary>A picture in the WebP format, which is not read.</summary>
    WebPPicture,

    /// <summary>A picture in the GIF format, which is not read.</summary>
    GifPicture,

    /// <summary>A picture in the TIFF format, which is not read.</summary>
    TiffPicture,

    /// <summary>A JPEG file with the colours of printing (CMYK).</summary>
    CmykJpeg,

    /// <summary>A picture file of a rare kind inside a known format, such as a JPEG with arithmetic coding.</summary>
    UnsupportedPictureKind,

    /// <summary>The picture file ends too early.</summary>
    TruncatedPicture,

    /// <summary>The picture file is damaged.</summary>
    CorruptPicture,

    /// <summary>The picture needs more memory, or has more pixels, than the options allow.</summary>
    PictureTooLarge,
}
