namespace CccdSdk.Scanning;

/// <summary>What scanners, drivers and keyboards do to the text of a card. R: reversible, A: ambiguous, L: lossy.</summary>
/// <remarks>The short identifier, such as <c>R1</c>, comes from <see cref="ScanDamages.Id"/>.</remarks>
public enum ScanDamage
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>R1: UTF-8 bytes shown in an 8-bit code page (<c>Tráº§n</c>).</summary>
    CodePage,

    /// <summary>R2: the same twice.</summary>
    CodePageTwice,

    /// <summary>R3: UTF-8 bytes shown in a Chinese, Japanese or Korean code page, every byte still there.</summary>
    MultiByteCodePage,

    /// <summary>R4: UTF-8 bytes typed as ALT numbers that arrived as digits (<c>Tr022501860167n</c>).</summary>
    AltByteDigits,

    /// <summary>R5: HTML, percent or backslash escapes.</summary>
    Escapes,

    /// <summary>R6: a dump of hexadecimal bytes.</summary>
    HexDump,

    /// <summary>R7: identifiers, marks and control characters around the text.</summary>
    Framing,

    /// <summary>R8: digits typed on a Vietnamese or French keyboard layout.</summary>
    KeyboardDigits,

    /// <summary>R9: another sign instead of the bar between fields.</summary>
    Delimiter,

    /// <summary>R10: capital and small letters exchanged.</summary>
    CapsLock,

    /// <summary>R11: letters in parts (NFD).</summary>
    Decomposed,

    /// <summary>R12: no-break spaces, zero-width characters and letters that look like Đ.</summary>
    LookAlikes,

    /// <summary>R13: the highest bit of each byte lost.</summary>
    SevenBit,

    /// <summary>A1: the low byte of each code point, shown in a code page.</summary>
    LowByte,

    /// <summary>A2: code points typed as ALT numbers that arrived as digits (<c>Tr7847n</c>).</summary>
    AltCodePointDigits,

    /// <summary>A3: as R3, but bytes were lost before spaces and signs.</summary>
    MultiByteLoss,

    /// <summary>A4: as R1, but some bytes were lost on the way.</summary>
    LoneLeadBytes,

    /// <summary>A5: an input method (Telex, VNI) took letters for commands.</summary>
    InputMethod,

    /// <summary>L1: letters dropped, or replaced by question marks.</summary>
    LettersLost,

    /// <summary>L2: letters without marks instead of those with marks.</summary>
    MarksLost,

    /// <summary>L3: the tones dropped.</summary>
    TonesLost,

    /// <summary>L4: the beginning or the end missing, or two scans in one.</summary>
    CutOff,
}
