using System.Globalization;
using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>Stage 3: the grid on the picture, and whether the modules that are known beforehand are where it says.</summary>
internal static class GridSheet
{
    private const int LongestSide = 1600;

    /// <summary>Modules around the symbol that are shown too: the quiet zone (ISO/IEC 18004:2015, 6.3.8).</summary>
    private const float QuietZone = 4;

    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder, in LuminanceView picture)
    {
        var drawing = new SvgDrawing(new("3. Lưới mô-đun", "Grid of modules"));
        drawing.Legend("#00b0ff", new("ranh giới giữa các mô-đun", "borders between modules; where they miss the print, the geometry is wrong"));
        drawing.Legend(StageColours.Right, new("mô-đun cố định (định vị, đồng bộ, căn chỉnh) đúng màu", "function module of the right colour"));
        drawing.Legend(StageColours.Wrong, new("mô-đun cố định sai màu", "function module of the wrong colour"));
        drawing.Line(GreyPicture.StretchNote);
        for (int i = 0; i < recorder.Symbols.Count; i++)
        {
            SymbolSheet.Name(drawing, recorder, i);
            DrawSymbol(drawing, recorder.Symbols[i], picture);
        }

        return drawing;
    }

    private static void DrawSymbol(SvgDrawing drawing, SymbolRecord symbol, in LuminanceView picture)
    {
        float around = QuietZone * symbol.PixelsPerModule;
        int left = (int)Math.Clamp(symbol.Crossings.Min(static p => p.X) - around, 0, picture.Width - 1);
        int top = (int)Math.Clamp(symbol.Crossings.Min(static p => p.Y) - around, 0, picture.Height - 1);
        int width = (int)Math.Clamp(symbol.Crossings.Max(static p => p.X) + around, left + 1, picture.Width) - left;
        int height = (int)Math.Clamp(symbol.Crossings.Max(static p => p.Y) + around, top + 1, picture.Height) - top;
        float scale = SvgDrawing.Full / Math.Max(width, height);
        int wrong = 0, known = 0;
        drawing.BeginArea(SvgDrawing.Margin, scale * width, scale * height, left, top, width, height);
        drawing.Picture(GreyPicture.Of(picture.Part(left, top, width, height), LongestSide).Stretch().ToPng(), left, top, width, height);
        DrawLines(drawing, symbol);
        for (int i = 0; i < symbol.Darkness.Length; i++)
        {
            int colour = FunctionPatterns.Of(symbol.Version.Number).Colour(i % symbol.Version.Size, i / symbol.Version.Size);
            if (colour != 0)
            {
                bool isRight = colour * symbol.Darkness[i] > 0;
                (known, wrong) = (known + 1, wrong + (isRight ? 0 : 1));
                (float x, float y) = MiddleOf(symbol, i);
                drawing.Dot(x, y, 0.22f * symbol.PixelsPerModule, isRight ? StageColours.Right : StageColours.Wrong);
            }
        }

        drawing.EndArea();
        drawing.Advance((scale * height) + 8);
        drawing.Line(string.Create(CultureInfo.InvariantCulture, $"Mô-đun cố định sai màu: {wrong} / {known} · Function modules of the wrong colour: {wrong} of {known}"));
    }

    private static void DrawLines(SvgDrawing drawing, SymbolRecord symbol)
    {
        int side = symbol.Version.Size + 1;
        var column = new (float X, float Y)[side];
        for (int i = 0; i < side; i++)
        {
            for (int k = 0; k < side; k++)
            {
                column[k] = symbol.Crossings[(k * side) + i];
            }

            drawing.Lines("#00b0ff", 0.8f, column);
            drawing.Lines("#00b0ff", 0.8f, symbol.Crossings.AsSpan(i * side, side));
        }
    }

    private static (float X, float Y) MiddleOf(SymbolRecord symbol, int module)
    {
        int side = symbol.Version.Size + 1;
        int first = (module / symbol.Version.Size * side) + (module % symbol.Version.Size);
        ((float ax, float ay), (float bx, float by)) = (symbol.Crossings[first], symbol.Crossings[first + side + 1]);
        return ((ax + bx) / 2, (ay + by) / 2);
    }
}
