using System.Globalization;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>Stage 1: what each look takes for dark and light, tile by tile, and the finder patterns that it knows at its end.</summary>
internal static class LookSheet
{
    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder, float width, float height)
    {
        var drawing = new SvgDrawing(new("1. Ngưỡng sáng tối từng ô", "Thresholds, tile by tile"));
        drawing.Line("Trái: ngưỡng của từng ô 8 × 8 điểm ảnh (đen = ngưỡng thấp). Phải: điểm ảnh nào là tối, điểm nào là sáng theo ngưỡng đó.");
        drawing.Line("Left: the threshold of each tile of 8 × 8 pixels (black is low). Right: which pixels are dark and light by it.");
        drawing.Legend(StageColours.Finder, new("mẫu định vị đã tìm thấy tới lúc này", "finder patterns found so far"));
        drawing.Legend(StageColours.InvertedFinder, new("mẫu định vị đảo màu (sáng trên nền tối)", "inverted finder patterns (light on dark)"));
        float shown = SvgDrawing.Half * height / width;
        for (int i = 0; i < recorder.Looks.Count; i++)
        {
            LookRecord look = recorder.Looks[i];
            drawing.Advance(14);
            drawing.Line(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {NameOf(look.Look.View)}, {look.Width} × {look.Height}; nhiễu · noise {look.Noise}; {look.Patterns.Length} mẫu định vị · finder patterns"));
            Area(drawing, look, look.Thresholds, SvgDrawing.Margin, shown, width, height);
            Area(drawing, look, look.BlackAndWhite, SvgDrawing.Second, shown, width, height);
            drawing.Advance(shown + 8);
        }

        return drawing;
    }

    private static void Area(SvgDrawing drawing, LookRecord look, GreyPicture picture, float left, float shown, float width, float height)
    {
        drawing.BeginArea(left, SvgDrawing.Half, shown, 0, 0, width, height);
        drawing.Picture(picture.ToPng(), 0, 0, width, height);
        foreach (FinderPattern pattern in look.Patterns)
        {
            drawing.Circle(pattern.X, pattern.Y, FinderTriple.CenterInModules * pattern.ModuleSize, StageColours.Of(pattern));
        }

        drawing.EndArea();
    }

    private static BilingualText NameOf(FinderView view) => view switch
    {
        FinderView.Half => new("thu còn một nửa", "half the size"),
        FinderView.Quarter => new("thu còn một phần tư", "a quarter of the size"),
        FinderView.Smoothed => new("làm mượt", "smoothed"),
        FinderView.Double => new("phóng to gấp đôi", "twice the size"),
        _ => new("ảnh gốc", "the picture"),
    };
}
