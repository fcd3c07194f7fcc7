namespace CccdSdk.Testing;

/// <summary>Draws a specimen on a card of 85.6 × 54 mm. Lengths are in millimetres until they become pixels.</summary>
internal sealed class SpecimenPainter
{
    private const string Mark = "SPECIMEN - MAU THU";
    private const double CardWidth = 85.6;
    private const double CardHeight = 53.98;
    private const double Margin = 3;
    private const double HeaderHeight = 7;

    /// <summary>18 mm on a Căn cước (Circular 16/2024/TT-BCA, art. 3); about 15 mm on a CCCD.</summary>
    private const double CanCuocSymbolSide = 18;
    private const double CccdSymbolSide = 15;

    /// <summary>Each pixel is sampled this many times in both directions, so that modules of 3.7 pixels stay even.</summary>
    private const int Samples = 4;

    private static readonly Rgb s_ink = new(40, 40, 60);
    private static readonly Rgb s_white = new(255, 255, 255);
    private static readonly Rgb s_box = new(200, 200, 205);
    private static readonly Rgb s_mark = new(205, 30, 30);

    private readonly double _pixelsPerMillimetre;
    private readonly bool _isCanCuoc;
    private readonly Rgb _header;

    public SpecimenPainter(int dotsPerInch, bool isCanCuoc)
    {
        _pixelsPerMillimetre = dotsPerInch / 25.4;
        _isCanCuoc = isCanCuoc;
        _header = isCanCuoc ? new Rgb(90, 60, 120) : new Rgb(60, 90, 120);
        Raster = new Raster(Pixels(CardWidth), Pixels(CardHeight), isCanCuoc ? new Rgb(232, 226, 240) : new Rgb(222, 234, 240));
    }

    /// <summary>What has been drawn.</summary>
    public Raster Raster { get; }

    /// <summary>Draws everything but the symbol.</summary>
    public void DrawCard(string[] lines)
    {
        Raster.Fill(0, 0, Raster.Width, Pixels(HeaderHeight), _header);
        Raster.Write("SPECIMEN - NOT A DOCUMENT - MAU THU", Pixels(Margin), Pixels(2), Scale(0.21), s_white);
        DrawBoxes();
        double top = _isCanCuoc ? 11 : 26;
        foreach (string line in lines)
        {
            Raster.Write(line, Pixels(_isCanCuoc ? Margin : 28), Pixels(top), Scale(0.2), s_ink);
            top += 3;
        }

        Raster.Outline(0, 0, Raster.Width, Raster.Height, Pixels(0.5), _header);
        Raster.WriteDiagonal(Mark, Raster.Width * 1.05 / (Mark.Length * DotFont.Advance), s_mark, 0.55);
    }

    /// <summary>Draws the symbol over everything else and tells where it is, without its quiet zone.</summary>
    public (int Left, int Top, int Side) DrawSymbol(CardSymbol symbol)
    {
        double millimetres = _isCanCuoc ? CanCuocSymbolSide : CccdSymbolSide;
        int side = Pixels(millimetres);
        int quiet = (int)Math.Ceiling(CardSymbol.QuietZone * (double)side / symbol.ModulesPerSide);
        int left = Raster.Width - Pixels(Margin) - side - (quiet / 2);
        int top = Pixels(HeaderHeight + 1) + quiet;
        Raster.Fill(left - quiet, top - quiet, side + (2 * quiet), side + (2 * quiet), s_white);
        for (int i = 0; i < side * side; i++)
        {
            Raster.Blend(left + (i % side), top + (i / side), new Rgb(0, 0, 0), Darkness(symbol, i % side, i / side, side));
        }

        return (left, top, side);
    }

    /// <summary>Plain boxes where a card has its portrait, its chip and its machine readable zone.</summary>
    private void DrawBoxes()
    {
        if (_isCanCuoc)
        {
            DrawBox(Margin, 30, 12, 9, "NO CHIP");
            DrawBox(Margin, 42, CardWidth - (2 * Margin), 9, "NO MACHINE READABLE ZONE");
        }
        else
        {
            DrawBox(Margin, 18, 22, 29, "NO PHOTO");
        }
    }

    private void DrawBox(double left, double top, double width, double height, string text)
    {
        Raster.Fill(Pixels(left), Pixels(top), Pixels(width), Pixels(height), s_box);
        Raster.Outline(Pixels(left), Pixels(top), Pixels(width), Pixels(height), Pixels(0.3), s_ink);
        Raster.Write(text, Pixels(left + 1), Pixels(top + (height / 2)), Scale(0.2), s_ink);
    }

    /// <summary>The share of a pixel that dark modules cover.</summary>
    private static double Darkness(CardSymbol symbol, int x, int y, int side)
    {
        double modulesPerSample = (double)symbol.ModulesPerSide / (side * Samples);
        int dark = 0;
        for (int i = 0; i < Samples * Samples; i++)
        {
            double column = ((x * Samples) + (i % Samples) + 0.5) * modulesPerSample;
            double row = ((y * Samples) + (i / Samples) + 0.5) * modulesPerSample;
            dark += symbol.IsDark((int)column, (int)row) ? 1 : 0;
        }

        return dark / (double)(Samples * Samples);
    }

    private int Pixels(double millimetres) => (int)Math.Round(millimetres * _pixelsPerMillimetre);

    private int Scale(double millimetresPerDot) => Math.Max(1, Pixels(millimetresPerDot));
}
