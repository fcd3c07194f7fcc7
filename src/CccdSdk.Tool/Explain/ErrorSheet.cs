using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>Stage 6: what was wrong and was corrected; where nothing was read, the function modules that are wrong.</summary>
internal static class ErrorSheet
{
    private static readonly (byte Red, byte Green, byte Blue) s_darkWrong = (0xC0, 0, 0);
    private static readonly (byte Red, byte Green, byte Blue) s_lightWrong = (0xFF, 0x60, 0x60);
    private static readonly (byte Red, byte Green, byte Blue) s_darkFunction = (0x90, 0, 0xC0);
    private static readonly (byte Red, byte Green, byte Blue) s_lightFunction = (0xD0, 0x80, 0xFF);

    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder)
    {
        var drawing = new SvgDrawing(new("6. Lỗi đã sửa", "Corrected errors"));
        drawing.Line("Trắng đen như đã đọc, chưa sửa lỗi.  ·  Dark and light as they were read, before error correction.");
        drawing.Legend("#c00000", new("đọc là tối, đúng ra là sáng (chỉ biết khi đọc được)", "read dark, is light (known only where the symbol was read)"));
        drawing.Legend("#ff6060", new("đọc là sáng, đúng ra là tối (chỉ biết khi đọc được)", "read light, is dark (known only where the symbol was read)"));
        drawing.Legend("#9000c0", new("mô-đun cố định sai màu (luôn biết)", "function module of the wrong colour (always known)"));
        for (int i = 0; i < recorder.Symbols.Count; i++)
        {
            SymbolRecord symbol = recorder.Symbols[i];
            var blocks = new SymbolBlocks(symbol);
            SymbolSheet.Name(drawing, recorder, i);
            SymbolSheet.Map(drawing, MapOf(symbol, blocks), SvgDrawing.Margin);
            if (symbol.Decoded is null)
            {
                DrawUnknown(drawing);
            }
            else
            {
                BlockBars.Draw(
                    drawing, blocks, blocks.SumByBlock(codeword => blocks.IsWrong(symbol, codeword) ? 1 : 0), new("Số từ mã sai đã sửa của từng khối", "Wrong codewords of each block, corrected"));
            }

            drawing.Advance(SvgDrawing.Half + 8);
        }

        return drawing;
    }

    private static void DrawUnknown(SvgDrawing drawing)
    {
        float start = drawing.Bottom;
        drawing.Line("Không giải mã được, nên không ai biết từ mã nào sai: xem bản vẽ 5.", SvgDrawing.Second);
        drawing.Line("Not decoded, so nobody knows which codewords are wrong: see drawing 5.", SvgDrawing.Second);
        drawing.Advance(start - drawing.Bottom);
    }

    private static ModuleMap MapOf(SymbolRecord symbol, SymbolBlocks blocks)
    {
        var map = new ModuleMap(symbol.Version.Size);
        FunctionPatterns patterns = FunctionPatterns.Of(symbol.Version.Number);
        for (int i = 0; i < symbol.Darkness.Length; i++)
        {
            int seen = symbol.Seen(i);
            bool isDark = symbol.Darkness[seen] > 0;
            bool isWrong = Contradicts(blocks.Truth[i], isDark);
            bool isWrongFunction = Contradicts(patterns.Colour(i % symbol.Version.Size, i / symbol.Version.Size), isDark);
            map[seen] = (isWrong, isWrongFunction, isDark) switch
            {
                (true, _, true) => s_darkWrong,
                (true, _, false) => s_lightWrong,
                (_, true, true) => s_darkFunction,
                (_, true, false) => s_lightFunction,
                (_, _, true) => (0x30, 0x30, 0x30),
                _ => (0xF4, 0xF4, 0xF4),
            };
        }

        return map;
    }

    private static bool Contradicts(int colour, bool isDark) => colour != 0 && (colour > 0) != isDark;
}
