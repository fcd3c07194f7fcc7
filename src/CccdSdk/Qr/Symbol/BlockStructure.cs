namespace CccdSdk.Qr.Symbol;

/// <summary>
/// How the codewords of a symbol are cut into blocks (ISO/IEC 18004:2015, table 9). Blocks differ by at most one data codeword:
/// the short ones come first.
/// </summary>
/// <param name="BlockCount">Number of blocks.</param>
/// <param name="ShortBlockCount">How many of them are one data codeword shorter than the others; all of them when all are alike.</param>
/// <param name="ShortDataCount">Data codewords of a short block.</param>
/// <param name="EccCount">Error correction codewords of every block.</param>
/// <param name="MisdecodeProtection">Error correction codewords set aside to detect misreads (p in table 9).</param>
internal readonly record struct BlockStructure(
    int BlockCount, int ShortBlockCount, int ShortDataCount, int EccCount, int MisdecodeProtection)
{
    // Error correction codewords of a block, versions 1 to 40.
    private static ReadOnlySpan<byte> EccCounts =>
    [
        /* L */ 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
        28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        /* M */ 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
        26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        /* Q */ 13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
        28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        /* H */ 17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
        30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ];

    // Blocks of a symbol, versions 1 to 40.
    private static ReadOnlySpan<byte> BlockCounts =>
    [
        /* L */ 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
        8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
        /* M */ 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
        17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
        /* Q */ 1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20,
        23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
        /* H */ 1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
        25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ];

    /// <summary>Data codewords of all blocks.</summary>
    internal int DataCount => (BlockCount * (ShortDataCount + 1)) - ShortBlockCount;

    /// <summary>The most codewords of a block that may be wrong: t in table 9.</summary>
    internal int MaxErrors => (EccCount - MisdecodeProtection) / 2;

    /// <summary>Codewords of the longest block.</summary>
    internal int LongestBlock => ShortDataCount + EccCount + (ShortBlockCount < BlockCount ? 1 : 0);

    /// <summary>The structure for a version of <paramref name="totalCodewords"/> codewords.</summary>
    internal static BlockStructure Of(int version, QrErrorCorrectionLevel level, int totalCodewords)
    {
        int index = ((int)level * SymbolVersion.Highest) + version - SymbolVersion.Lowest;
        int blocks = BlockCounts[index];
        int ecc = EccCounts[index];
        int shortBlocks = blocks - (totalCodewords % blocks);
        return new BlockStructure(blocks, shortBlocks, (totalCodewords / blocks) - ecc, ecc, MisdecodeProtectionOf(version, level));
    }

    /// <summary>Data codewords of the block <paramref name="index"/>.</summary>
    internal int DataCountOf(int index) => index < ShortBlockCount ? ShortDataCount : ShortDataCount + 1;

    // ISO/IEC 18004:2015, table 9, note b.
    private static int MisdecodeProtectionOf(int version, QrErrorCorrectionLevel level) => (version, level) switch
    {
        (1, QrErrorCorrectionLevel.L) => 3,
        (1, QrErrorCorrectionLevel.M) => 2,
        (2, QrErrorCorrectionLevel.L) => 2,
        (1, _) => 1,
        (3, QrErrorCorrectionLevel.L) => 1,
        _ => 0,
    };
}
