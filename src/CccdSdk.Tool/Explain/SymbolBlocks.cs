using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Tool.Explain;

/// <summary>How sure the codewords of a symbol are, which ones were wrong, and how they are cut into blocks.</summary>
internal sealed class SymbolBlocks
{
    /// <summary>Measures a symbol.</summary>
    public SymbolBlocks(SymbolRecord symbol)
    {
        Sureness = new float[symbol.Version.TotalCodewords];
        for (int i = 0; i < Sureness.Length; i++)
        {
            Sureness[i] = 1;
            foreach (ushort module in symbol.Version.DataModules.Slice(8 * i, 8))
            {
                Sureness[i] *= 1 - ModuleOdds.Doubt(symbol.Odds[symbol.Seen(module)]);
            }
        }

        Truth = new sbyte[symbol.Darkness.Length];
        if (symbol.Decoded is { } read)
        {
            byte[] codewords = new byte[Sureness.Length];
            CodewordWriter.Write(read.DataCodewords, symbol.Version.BlocksOf(read.Level), codewords);
            CodewordWriter.WriteModules(symbol.Version, read.Mask, codewords, Truth);
        }

        if (LevelOf(symbol) is { } level)
        {
            Structure = symbol.Version.BlocksOf(level);
            Level = level;
        }
    }

    /// <summary>For each codeword in the order of placement, the probability that it is right by the odds that choose erasures.</summary>
    public float[] Sureness { get; }

    /// <summary>1 where a data module is dark by the corrected codewords, -1 where it is light; all 0 where nothing was read.</summary>
    public sbyte[] Truth { get; }

    /// <summary>The error correction level, or null where the format information cannot be read.</summary>
    public QrErrorCorrectionLevel? Level { get; }

    /// <summary>The blocks, where the level is known.</summary>
    public BlockStructure Structure { get; }

    /// <summary>Adds up something of the codewords for each block.</summary>
    public float[] SumByBlock(Func<int, float> valueOf)
    {
        float[] sums = new float[Structure.BlockCount];
        for (int i = 0; i < Sureness.Length; i++)
        {
            sums[CodewordWriter.BlockOf(i, Structure)] += valueOf(i);
        }

        return sums;
    }

    /// <summary>Whether a codeword was read otherwise than it was corrected to.</summary>
    public bool IsWrong(SymbolRecord symbol, int codeword)
    {
        foreach (ushort module in symbol.Version.DataModules.Slice(8 * codeword, 8))
        {
            if (Truth[module] * symbol.Darkness[symbol.Seen(module)] < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static QrErrorCorrectionLevel? LevelOf(SymbolRecord symbol)
    {
        if (symbol.Decoded is { } read)
        {
            return read.Level;
        }

        var matrix = new BitMatrix(symbol.Version.Size);
        for (int i = 0; i < symbol.Darkness.Length; i++)
        {
            matrix.Modules[i] = symbol.Darkness[i] > 0;
        }

        Span<FormatInformation> formats = stackalloc FormatInformation[FormatInformation.CopyCount];
        return FormatInformation.Read(matrix, formats) > 0 ? formats[0].Level : null;
    }
}
