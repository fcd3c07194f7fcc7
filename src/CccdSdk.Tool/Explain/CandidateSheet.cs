using System.Globalization;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>Stage 2: finder patterns, the groups of three that were tried, and the grids that were laid over them.</summary>
internal static class CandidateSheet
{
    /// <summary>Groups that are drawn: they come in the order of how well they fit.</summary>
    private const int MaxTriples = 40;

    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder, GreyPicture picture, float width, float height)
    {
        FinderPattern[] patterns = recorder.Looks.Count == 0 ? [] : recorder.Looks[^1].Patterns;
        var drawing = new SvgDrawing(new("2. Ứng viên", "Candidates"));
        drawing.Legend(StageColours.Finder, new(Count(patterns.Length, "mẫu định vị (xanh dương: đảo màu)"), "finder patterns (blue: inverted)"));
        drawing.Legend(StageColours.Triple, new(Count(recorder.Triples.Count, "bộ ba đã thử (vẽ tối đa 40)"), "groups of three that were tried (the first 40)"));
        drawing.Legend(StageColours.Refused, Refused(recorder));
        drawing.Legend(StageColours.PoorGrid, new(Count(recorder.Grids.Count, "lưới đã đặt, không khớp"), "grids that were laid; these do not fit"));
        drawing.Legend(StageColours.Grid, Best(recorder.Grids));
        drawing.Line(GreyPicture.StretchNote);
        float shown = SvgDrawing.Full * height / width;
        drawing.BeginArea(SvgDrawing.Margin, SvgDrawing.Full, shown, 0, 0, width, height);
        drawing.Picture(picture.Stretch().ToPng(), 0, 0, width, height);
        foreach (FinderTriple triple in recorder.Triples.Take(MaxTriples))
        {
            Angle(drawing, triple, StageColours.Triple, 2);
        }

        if (recorder.BestRefused is { } refused)
        {
            Angle(drawing, refused.Triple, StageColours.Refused, 5);
        }

        foreach (FinderPattern pattern in patterns)
        {
            drawing.Circle(pattern.X, pattern.Y, FinderTriple.CenterInModules * pattern.ModuleSize, StageColours.Of(pattern));
        }

        foreach ((QrCorners corners, _, _) in recorder.Grids)
        {
            Outline(drawing, corners, StageColours.PoorGrid, 1.5f);
        }

        foreach (SymbolRecord symbol in recorder.Symbols)
        {
            Outline(drawing, symbol.Corners, StageColours.Grid, 3);
        }

        drawing.EndArea();
        drawing.Advance(shown + 8);
        return drawing;
    }

    private static void Angle(SvgDrawing drawing, in FinderTriple t, string colour, float width) =>
        drawing.Lines(colour, width, (t.TopRight.X, t.TopRight.Y), (t.TopLeft.X, t.TopLeft.Y), (t.BottomLeft.X, t.BottomLeft.Y));

    private static BilingualText Refused(ReadRecorder recorder)
    {
        string timing = recorder.BestRefused is { Timing: var best }
            ? string.Create(CultureInfo.InvariantCulture, $"{best:0.00} < {SymbolCandidateReader.LeastTiming:0.00}")
            : "–";
        return new($"bộ ba bị loại vì thiếu mẫu đồng bộ, gần đạt nhất ({timing})", $"refused for its timing patterns, the nearest one ({timing})");
    }

    private static void Outline(SvgDrawing drawing, QrCorners c, string colour, float width) => drawing.Lines(
        colour, width, (c.TopLeft.X, c.TopLeft.Y), (c.TopRight.X, c.TopRight.Y), (c.BottomRight.X, c.BottomRight.Y), (c.BottomLeft.X, c.BottomLeft.Y), (c.TopLeft.X, c.TopLeft.Y));

    private static BilingualText Best(List<(QrCorners Corners, int Version, float Agreement)> grids)
    {
        string best = grids.Count == 0 ? "–" : grids.Max(static grid => grid.Agreement).ToString("P0", CultureInfo.InvariantCulture);
        return new($"lưới khớp, đã lấy mẫu (lưới tốt nhất khớp {best} cạnh; ngẫu nhiên 50 %)", $"grids that fit and were sampled (the best has {best} of the edges in place; 50 % by chance)");
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}");
}
