using CccdSdk.Qr;

namespace CccdSdk;

/// <summary>The symbol in a picture; corners from the top left one of the symbol itself, clockwise, in pixels.</summary>
internal sealed record CardJsonSymbol(
    int? Version, string? Level, int? Mask, int? CorrectedErrors, bool Mirrored, bool Inverted, double[][]? Corners)
{
    /// <summary>Digits of a pixel after the point.</summary>
    private const int PixelDigits = 2;

    /// <summary>Takes over the shape of a symbol.</summary>
    public static CardJsonSymbol? Of(QrSymbol? symbol) => symbol is null ? null : new CardJsonSymbol(
        symbol.Version,
        symbol.Level?.ToString(),
        symbol.Mask,
        symbol.CorrectedErrors,
        symbol.IsMirrored,
        symbol.IsInverted,
        symbol.Corners is { } corners
            ? [Point(corners.TopLeft), Point(corners.TopRight), Point(corners.BottomRight), Point(corners.BottomLeft)]
            : null);

    private static double[] Point(QrPoint point) => [Math.Round(point.X, PixelDigits), Math.Round(point.Y, PixelDigits)];
}
