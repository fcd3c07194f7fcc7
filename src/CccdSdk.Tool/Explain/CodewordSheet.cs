using System.Globalization;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Tool.Explain;

/// <summary>Stage 5: how sure each codeword is, and how many unsure ones each block has against what it can correct.</summary>
internal static class CodewordSheet
{
    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder)
    {
        var drawing = new SvgDrawing(new("5. Độ tin cậy của từ mã", "Codeword reliability"));
        drawing.Line("Xác suất đúng của từng từ mã (8 mô-đun): theo giá trị của mô-đun, và theo chỗ ảnh không khớp với lưới (vết bẩn, lóa).");
        drawing.Line("How probably each codeword (8 modules) is right: by the values of its modules, and by where the picture does not keep to the grid (dirt, glare).");
        drawing.Legend("#00c830", new("chắc chắn", "sure"));
        drawing.Legend("#7f6430", new("năm ăn năm thua", "as likely right as wrong"));
        drawing.Legend("#ff0030", new("chắc là sai", "probably wrong"));
        drawing.Legend("#dddddd", new("mô-đun cố định, không thuộc từ mã nào", "function modules, of no codeword"));
        for (int i = 0; i < recorder.Symbols.Count; i++)
        {
            SymbolSheet.Name(drawing, recorder, i);
            var blocks = new SymbolBlocks(recorder.Symbols[i]);
            SymbolSheet.Map(drawing, MapOf(recorder.Symbols[i], blocks), SvgDrawing.Margin);
            BlockBars.Draw(
                drawing,
                blocks,
                blocks.SumByBlock(codeword => 1 - blocks.Sureness[codeword]),
                new("Số từ mã sai dự kiến của từng khối (tổng xác suất)", "Expected wrong codewords of each block (sum of probabilities)"));
            drawing.Advance(SvgDrawing.Half + 8);
        }

        return drawing;
    }

    private static ModuleMap MapOf(SymbolRecord symbol, SymbolBlocks blocks)
    {
        var map = new ModuleMap(symbol.Version.Size);
        for (int i = 0; i < symbol.Darkness.Length; i++)
        {
            map[i] = (0xDD, 0xDD, 0xDD);
        }

        for (int i = 0; i < blocks.Sureness.Length; i++)
        {
            (byte red, byte green) = ((byte)(255 * (1 - blocks.Sureness[i])), (byte)(200 * blocks.Sureness[i]));
            foreach (ushort module in symbol.Version.DataModules.Slice(8 * i, 8))
            {
                map[symbol.Seen(module)] = (red, green, 0x30);
            }
        }

        return map;
    }
}
