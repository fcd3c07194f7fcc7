using System.Globalization;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Tool.Explain;

/// <summary>Three maps of the modules of a symbol: how dark, how sure, which were wrong.</summary>
internal static class ModuleSheet
{
    private const int Cell = 7;
    private const int Margin = 30;

    /// <summary>Draws them.</summary>
    public static SvgDrawing Draw(ReadRecorder recorder)
    {
        SymbolVersion version = SymbolVersion.FromNumber(recorder.Version);
        int side = version.Size * Cell;
        var drawing = new SvgDrawing((3 * (side + Margin)) + Margin, side + (3 * Margin));
        for (int i = 0; i < 3; i++)
        {
            string title = i switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"version {version.Number}, darkness"),
                1 => "codewords: green is sure, red is not",
                _ => recorder.Decoded is { } read
                    ? string.Create(CultureInfo.InvariantCulture, $"{recorder.Status}, {read.CorrectedErrors} corrected, red: wrong")
                    : $"{recorder.Status}: black and white",
            };
            drawing.Text(Margin + (i * (side + Margin)), Margin - 8, title);
        }

        DrawDarkness(drawing, recorder.Darkness, version.Size, Margin);
        DrawCodewords(drawing, recorder, version, (2 * Margin) + side);
        DrawErrors(drawing, recorder, version, (3 * Margin) + (2 * side));
        return drawing;
    }

    private static void DrawDarkness(SvgDrawing drawing, float[] darkness, int size, float left)
    {
        for (int i = 0; i < darkness.Length; i++)
        {
            int grey = (int)Math.Clamp(128 - (127 * darkness[i]), 0, 255);
            Module(drawing, i, size, left, $"#{grey:x2}{grey:x2}{grey:x2}");
        }
    }

    // A codeword is as sure as the least sure of its modules: that is what chooses erasures.
    private static void DrawCodewords(SvgDrawing drawing, ReadRecorder recorder, SymbolVersion version, float left)
    {
        drawing.Fill(left, Margin, version.Size * Cell, version.Size * Cell, "#dddddd");
        for (int i = 0; i < version.TotalCodewords; i++)
        {
            ReadOnlySpan<ushort> modules = version.DataModules.Slice(8 * i, 8);
            float least = 1;
            foreach (ushort module in modules)
            {
                least = Math.Min(least, Math.Abs(recorder.Darkness[Seen(recorder, module, version.Size)]));
            }

            string colour = $"#{(int)(255 * (1 - least)):x2}{(int)(200 * least):x2}30";
            foreach (ushort module in modules)
            {
                Module(drawing, Seen(recorder, module, version.Size), version.Size, left, colour);
            }
        }
    }

    private static void DrawErrors(SvgDrawing drawing, ReadRecorder recorder, SymbolVersion version, float left)
    {
        sbyte[] truth = new sbyte[version.Size * version.Size];
        if (recorder.Decoded is { } read)
        {
            byte[] codewords = new byte[version.TotalCodewords];
            CodewordWriter.Write(read.DataCodewords, version.BlocksOf(read.Level), codewords);
            CodewordWriter.WriteModules(version, read.Mask, codewords, truth);
        }

        for (int i = 0; i < truth.Length; i++)
        {
            int seen = Seen(recorder, i, version.Size);
            bool dark = recorder.Darkness[seen] > 0;
            bool wrong = truth[i] != 0 && dark != (truth[i] > 0);
            Module(drawing, seen, version.Size, left, wrong ? (dark ? "#c00000" : "#ff6060") : dark ? "#404040" : "#f4f4f4");
        }
    }

    private static int Seen(ReadRecorder recorder, int module, int size) =>
        recorder.IsMirrored ? ((module % size) * size) + (module / size) : module;

    private static void Module(SvgDrawing drawing, int module, int size, float left, string colour) =>
        drawing.Fill(left + (module % size * Cell), Margin + (module / size * Cell), Cell, Cell, colour);
}
