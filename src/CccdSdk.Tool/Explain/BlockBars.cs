using System.Globalization;

namespace CccdSdk.Tool.Explain;

/// <summary>A bar for each block: how many of its codewords are wrong, against how many errors it can correct.</summary>
internal static class BlockBars
{
    private const float RowHeight = 26;

    /// <summary>Blocks that have room beside the map.</summary>
    private const int MaxBlocks = 18;

    /// <summary>Draws them on the right of a map.</summary>
    public static void Draw(SvgDrawing drawing, SymbolBlocks blocks, float[] counts, BilingualText what)
    {
        float left = SvgDrawing.Second;
        float start = drawing.Bottom;
        if (blocks.Level is not { } level)
        {
            drawing.Line("Không đọc được thông tin định dạng, nên không rõ các khối.", left);
            drawing.Line("The format information cannot be read, so the blocks are not known.", left);
            drawing.Advance(start - drawing.Bottom);
            return;
        }

        int errors = blocks.Structure.MaxErrors;
        drawing.Line(string.Create(CultureInfo.InvariantCulture, $"Mức · level {level}: {blocks.Structure.BlockCount} khối · blocks"), left);
        drawing.Line(what.Vietnamese, left);
        drawing.Line(what.English, left);
        drawing.Line(string.Create(CultureInfo.InvariantCulture, $"Vạch đen: mỗi khối sửa được {errors} từ mã sai, hoặc tới {2 * errors} từ mã biết trước là hỏng."), left);
        drawing.Line(string.Create(CultureInfo.InvariantCulture, $"Black mark: a block corrects {errors} errors, or up to {2 * errors} known erasures."), left);
        float unit = (SvgDrawing.Half - 110) / blocks.Structure.LongestBlock;
        for (int i = 0; i < Math.Min(counts.Length, MaxBlocks); i++)
        {
            drawing.Advance(RowHeight - 21);
            drawing.Line(string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {counts[i]:0.#} / {blocks.Structure.DataCountOf(i) + blocks.Structure.EccCount}"), left);
            float top = drawing.Bottom - 14;
            drawing.Fill(left + 100, top, unit * blocks.Structure.LongestBlock, 16, "#eeeeee");
            drawing.Fill(left + 100, top, unit * counts[i], 16, counts[i] > errors ? StageColours.Wrong : StageColours.Right);
            drawing.Fill(left + 100 + (unit * errors), top - 3, 2, 22, "#000000");
        }

        if (counts.Length > MaxBlocks)
        {
            drawing.Line("…", left);
        }

        drawing.Advance(start - drawing.Bottom);
    }
}
