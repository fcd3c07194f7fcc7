namespace CccdSdk.Tool.Explain;

/// <summary>Stage 4: the sampled grey values, and the soft values made of them.</summary>
internal static class ValueSheet
{
    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder)
    {
        var drawing = new SvgDrawing(new("4. Giá trị lấy mẫu", "Sampled soft values"));
        drawing.Line("Trái: độ xám đo được của từng mô-đun. Phải: so với vùng xung quanh, mô-đun đó tối hay sáng và chắc tới đâu.");
        drawing.Line("Left: the grey value of each module. Right: how dark or light it is against its neighbourhood, and how sure that is.");
        drawing.Legend("#000000", new("chắc chắn tối", "dark for certain"));
        drawing.Legend("#ffffff", new("chắc chắn sáng", "light for certain"));
        drawing.Legend("#b05000", new("có lẽ tối", "rather dark"));
        drawing.Legend("#ffc080", new("có lẽ sáng (càng cam càng không chắc)", "rather light (the more orange, the less sure)"));
        for (int i = 0; i < recorder.Symbols.Count; i++)
        {
            SymbolRecord symbol = recorder.Symbols[i];
            SymbolSheet.Name(drawing, recorder, i);
            var grey = new ModuleMap(symbol.Version.Size);
            var soft = new ModuleMap(symbol.Version.Size);
            for (int module = 0; module < symbol.Darkness.Length; module++)
            {
                byte level = (byte)Math.Clamp(symbol.Grey[module], byte.MinValue, byte.MaxValue);
                (grey[module], soft[module]) = ((level, level, level), ColourOf(symbol.Darkness[module]));
            }

            SymbolSheet.Map(drawing, grey, SvgDrawing.Margin);
            SymbolSheet.Map(drawing, soft, SvgDrawing.Second);
            drawing.Advance(SvgDrawing.Half + 8);
        }

        return drawing;
    }

    // From black over dark orange where it is unsure to light orange and white.
    private static (byte Red, byte Green, byte Blue) ColourOf(float darkness)
    {
        float sure = Math.Min(1, Math.Abs(darkness));
        return darkness > 0
            ? ((byte)(224 * (1 - sure)), (byte)(112 * (1 - sure)), byte.MinValue)
            : (byte.MaxValue, (byte)(144 + (111 * sure)), (byte)(32 + (223 * sure)));
    }
}
