namespace CccdSdk.Qr.Symbol;

/// <summary>The error correction level and the data mask of a symbol (ISO/IEC 18004:2015, 7.9 and Annex C), written twice in 15 modules.</summary>
/// <param name="Level">The error correction level.</param>
/// <param name="Mask">The data mask pattern, 0 to 7.</param>
internal readonly record struct FormatInformation(QrErrorCorrectionLevel Level, int Mask)
{
    /// <summary>Modules of each copy.</summary>
    internal const int BitCount = 15;

    /// <summary>How many times it is written.</summary>
    internal const int CopyCount = 2;

    /// <summary>The 32 codewords differ in 7 bits or more, so 3 wrong bits still have one nearest codeword.</summary>
    internal const int MaxCorrectableBits = 3;

    /// <summary>
    /// Of the 30 modules of both copies, so many as one of the words has them: then it is that word, and the symbol is not mirrored. Every
    /// word read backwards differs from all words in three bits or more, so a mirrored symbol has 24 at the most.
    /// </summary>
    internal const int CertainLikeness = 28;

    /// <summary>x^10 + x^8 + x^5 + x^4 + x^2 + x + 1 (Annex C).</summary>
    private const int Generator = 0b101_0011_0111;

    /// <summary>Hides all-zero format information (7.9.1).</summary>
    private const int FormatInformationMask = 0b101_0100_0001_0010;

    private const int WordCount = 32;

    private static readonly int[] s_words = MakeWords();

    /// <summary>All 15-bit words as they are written in a symbol; the index is the five data bits.</summary>
    internal static ReadOnlySpan<int> Words => s_words;

    /// <summary>The module of a bit.</summary>
    /// <param name="size">Modules on each side of the symbol.</param>
    /// <param name="copy">0 for the copy around the top left finder pattern, 1 for the one split between the other two.</param>
    /// <param name="bit">0 for the most significant bit, 14 for the least.</param>
    internal static (int X, int Y) ModuleAt(int size, int copy, int bit) => (copy, bit) switch
    {
        (0, <= 5) => (bit, 8),
        (0, 6) => (7, 8),
        (0, 7) => (8, 8),
        (0, 8) => (8, 7),
        (0, _) => (8, BitCount - 1 - bit),
        (_, <= 6) => (8, size - 1 - bit),
        _ => (size - BitCount + bit, 8),
    };

    /// <summary>Reads one copy.</summary>
    /// <param name="bits">15 bits as they are written in the symbol.</param>
    /// <param name="information">What the nearest codeword says.</param>
    /// <param name="wrongBits">Bits that differ from it.</param>
    /// <returns>Whether a codeword is within <see cref="MaxCorrectableBits"/>.</returns>
    internal static bool TryRead(int bits, out FormatInformation information, out int wrongBits)
    {
        int index = BoseChaudhuriHocquenghem.Nearest(bits, s_words, MaxCorrectableBits, out wrongBits);
        information = index < 0 ? default : FromDataBits(index);
        return index >= 0;
    }

    /// <summary>Reads both copies: the one with fewer wrong bits first, the other when it says something else.</summary>
    /// <returns>How many entries of <paramref name="candidates"/> were written, 0 to 2.</returns>
    internal static int Read(BitMatrix modules, Span<FormatInformation> candidates)
    {
        bool firstRead = TryRead(BitsOf(modules, 0), out FormatInformation first, out int firstWrong);
        bool secondRead = TryRead(BitsOf(modules, 1), out FormatInformation second, out int secondWrong);
        if (!firstRead && !secondRead)
        {
            return 0;
        }

        bool secondIsBetter = !firstRead || (secondRead && secondWrong < firstWrong);
        candidates[0] = secondIsBetter ? second : first;
        if (!firstRead || !secondRead || first == second)
        {
            return 1;
        }

        candidates[1] = secondIsBetter ? first : second;
        return 2;
    }

    /// <summary>Compares both copies, as soft bits, with all 32 words.</summary>
    /// <param name="firstCopy">15 values in the order of <see cref="ModuleAt"/>: positive for dark, negative for light, 0 for unknown.</param>
    /// <param name="secondCopy">The same for the other copy.</param>
    internal static FormatRanking ReadSoft(ReadOnlySpan<short> firstCopy, ReadOnlySpan<short> secondCopy)
    {
        int best = 0, next = 0, bestScore = int.MinValue, nextScore = int.MinValue;
        for (int i = 0; i < WordCount; i++)
        {
            int score = BoseChaudhuriHocquenghem.Correlate(firstCopy, s_words[i]) + BoseChaudhuriHocquenghem.Correlate(secondCopy, s_words[i]);
            if (score > bestScore)
            {
                (next, nextScore, best, bestScore) = (best, bestScore, i, score);
            }
            else if (score > nextScore)
            {
                (next, nextScore) = (i, score);
            }
        }

        return new FormatRanking(FromDataBits(best), bestScore, FromDataBits(next), nextScore);
    }

    /// <summary>How many of the modules of both copies agree with the word that fits best, of 30.</summary>
    internal static int Likeness(BitMatrix modules)
    {
        (int first, int second) = (BitsOf(modules, 0), BitsOf(modules, 1));
        int wrong = CopyCount * BitCount;
        foreach (int word in s_words)
        {
            wrong = Math.Min(wrong, System.Numerics.BitOperations.PopCount((uint)(first ^ word)) + System.Numerics.BitOperations.PopCount((uint)(second ^ word)));
        }

        return (CopyCount * BitCount) - wrong;
    }

    /// <summary>The 15 bits of a copy as they are written in a symbol.</summary>
    internal int ToBits() => s_words[(LevelBits(Level) << 3) | Mask];

    private static int BitsOf(BitMatrix modules, int copy)
    {
        int bits = 0;
        for (int bit = 0; bit < BitCount; bit++)
        {
            (int x, int y) = ModuleAt(modules.Size, copy, bit);
            bits = (bits << 1) | (modules[x, y] ? 1 : 0);
        }

        return bits;
    }

    // ISO/IEC 18004:2015, table 12. The same exchange turns bits into a level and a level into bits: L is 01 and M is 00, Q is 11 and H is 10.
    private static int LevelBits(QrErrorCorrectionLevel level) => (int)level ^ 1;

    private static FormatInformation FromDataBits(int dataBits) => new((QrErrorCorrectionLevel)((dataBits >> 3) ^ 1), dataBits & 0b111);

    private static int[] MakeWords()
    {
        int[] words = new int[WordCount];
        for (int i = 0; i < WordCount; i++)
        {
            words[i] = BoseChaudhuriHocquenghem.Encode(i, Generator) ^ FormatInformationMask;
        }

        return words;
    }
}
