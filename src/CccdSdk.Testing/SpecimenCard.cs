using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>A drawn card with a real symbol in its place, marked SPECIMEN all over, for tests and demonstrations.</summary>
/// <remarks>It has the size of a card (ISO/IEC 7810 ID-1) and the symbol of one, and nothing else that a card has: no emblem, no
/// pattern, no portrait, no chip, no machine readable zone, letters of 5 × 7 dots. A CCCD shows its front, a Căn cước its back,
/// because that is where the symbol is.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SpecimenCard
{
    private readonly Raster _raster;
    private readonly int _dotsPerInch;

    internal SpecimenCard(Raster raster, int dotsPerInch, CardSymbol symbol, (int Left, int Top, int Side) place)
    {
        _raster = raster;
        _dotsPerInch = dotsPerInch;
        Symbol = symbol;
        SymbolLeft = place.Left;
        SymbolTop = place.Top;
        SymbolSide = place.Side;
    }

    /// <summary>Width in pixels.</summary>
    public int Width => _raster.Width;

    /// <summary>Height in pixels.</summary>
    public int Height => _raster.Height;

    /// <summary>The symbol on the card.</summary>
    public CardSymbol Symbol { get; }

    /// <summary>The left edge of the symbol, without its quiet zone, in pixels.</summary>
    public int SymbolLeft { get; }

    /// <summary>The top edge of the symbol, without its quiet zone, in pixels.</summary>
    public int SymbolTop { get; }

    /// <summary>Width and height of the symbol, without its quiet zone, in pixels.</summary>
    public int SymbolSide { get; }

    /// <summary>Red, green and blue of each pixel, row by row from the top.</summary>
    public ReadOnlySpan<byte> Rgb24 => _raster.Pixels;

    /// <summary>Draws the side of the card that carries the symbol.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="dotsPerInch">The resolution, 100 to 1200; 300 gives 1011 × 638 pixels.</param>
    /// <param name="level">The error correction level of the symbol.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is outside of its range.</exception>
    public static SpecimenCard Draw(SyntheticIdentity identity, int dotsPerInch = 300, SymbolLevel level = SymbolLevel.M)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dotsPerInch, 1200);
        return Draw(identity.Edition, SpecimenText.Lines(identity), SyntheticPayload.Write(identity), dotsPerInch, level);
    }

    /// <summary>Draws a specimen that carries any text in its symbol, such as that of another document.</summary>
    /// <param name="edition">The card whose colours and places are used.</param>
    /// <param name="text">The text of the symbol.</param>
    /// <param name="dotsPerInch">The resolution, 100 to 1200.</param>
    /// <param name="level">The error correction level of the symbol.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">The resolution is outside of its range, or the text is too long for a symbol.</exception>
    public static SpecimenCard Draw(CardEdition edition, string text, int dotsPerInch = 300, SymbolLevel level = SymbolLevel.M)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dotsPerInch, 1200);
        return Draw(edition, ["THE SYMBOL HOLDS", "ANOTHER DOCUMENT"], text, dotsPerInch, level);
    }

    /// <summary>The picture as a PNG file.</summary>
    /// <returns>The file.</returns>
    public byte[] ToPng() => PngFile.Write(_raster.Pixels, Width, Height, channels: 3, _dotsPerInch);

    private static SpecimenCard Draw(CardEdition edition, string[] lines, string text, int dotsPerInch, SymbolLevel level)
    {
        var painter = new SpecimenPainter(dotsPerInch, edition == CardEdition.CanCuoc2024);
        painter.DrawCard(lines);
        var symbol = CardSymbol.Encode(text, level);
        return new SpecimenCard(painter.Raster, dotsPerInch, symbol, painter.DrawSymbol(symbol));
    }
}
