using CccdSdk.Scanning;

namespace CccdSdk.Tests.Scanning;

/// <summary>Ordered pairs of reversible damages that are left out, each with its reason. All others have to be exact.</summary>
internal static class DamagePairs
{
    private const string Keys = "Text in a wrong code page holds letters that are keys of digits on the Vietnamese layout, so text and digits collide.";
    private const string Spaces = "The no-break space that is a byte of à, and zero-width or Đ-like characters of the wrong page, become like the ones that were put in: A4.";
    private const string Bits = "The safe signs of R13 are Vietnamese letters of three bytes; others are like signs that a text may have, and are judged by spelling, which the first damage has changed: A.";
    private const string Same = "The same twice is the same once, or takes itself back.";
    private const string Order = "Composing or decomposing takes the order of typed digits away (fact sheet, 10.1): counts as A.";
    private const string Case = "With đ and Đ, which have no parts, either way of exchanging the case gives a text.";

    public static readonly Dictionary<(ScanDamage First, ScanDamage Second), string> LeftOut = new()
    {
        [(ScanDamage.CodePage, ScanDamage.KeyboardDigits)] = Keys,
        [(ScanDamage.CodePageTwice, ScanDamage.KeyboardDigits)] = Keys,
        [(ScanDamage.MultiByteCodePage, ScanDamage.KeyboardDigits)] = "Typed digits are told by the frame of the fields, which the page swallows bars of.",
        [(ScanDamage.CodePage, ScanDamage.LookAlikes)] = Spaces,
        [(ScanDamage.CodePageTwice, ScanDamage.LookAlikes)] = Spaces,
        [(ScanDamage.CodePage, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.CodePageTwice, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.MultiByteCodePage, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.KeyboardDigits, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.Delimiter, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.CapsLock, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.Decomposed, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.LookAlikes, ScanDamage.SevenBit)] = Bits,
        [(ScanDamage.CodePageTwice, ScanDamage.CodePageTwice)] = "Four wrong pages are beyond the three steps of the search.",
        [(ScanDamage.MultiByteCodePage, ScanDamage.MultiByteCodePage)] = Same,
        [(ScanDamage.Escapes, ScanDamage.Escapes)] = Same,
        [(ScanDamage.HexDump, ScanDamage.HexDump)] = Same,
        [(ScanDamage.Framing, ScanDamage.Framing)] = Same,
        [(ScanDamage.CapsLock, ScanDamage.CapsLock)] = Same,
        [(ScanDamage.KeyboardDigits, ScanDamage.KeyboardDigits)] = Same,
        [(ScanDamage.KeyboardDigits, ScanDamage.Decomposed)] = Order,
        [(ScanDamage.Decomposed, ScanDamage.KeyboardDigits)] = Order,
        [(ScanDamage.CapsLock, ScanDamage.Decomposed)] = Case,
        [(ScanDamage.Decomposed, ScanDamage.CapsLock)] = Case,
        [(ScanDamage.LookAlikes, ScanDamage.CapsLock)] = Case,
        [(ScanDamage.CapsLock, ScanDamage.LookAlikes)] = Case,
        [(ScanDamage.CapsLock, ScanDamage.KeyboardDigits)] = "Words that could be digits are judged by their spelling, which the exchanged case has changed.",
        [(ScanDamage.Delimiter, ScanDamage.AltByteDigits)] = "A delimiter outside of ASCII becomes digits beside those of numbers, and which of them are the delimiter is not always found.",
        [(ScanDamage.Framing, ScanDamage.Delimiter)] = "GS is a delimiter and a suffix.",
        [(ScanDamage.Delimiter, ScanDamage.Framing)] = "GS is a delimiter and a suffix.",
    };
}
