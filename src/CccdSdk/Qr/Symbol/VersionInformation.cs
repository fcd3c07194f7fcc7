namespace CccdSdk.Qr.Symbol;

/// <summary>The version number that symbols of version 7 and up carry twice in 18 modules (ISO/IEC 18004:2015, 7.10 and Annex D).</summary>
internal static class VersionInformation
{
    /// <summary>The lowest version that has version information.</summary>
    internal const int LowestVersion = 7;

    /// <summary>Modules of each copy.</summary>
    internal const int BitCount = 18;

    /// <summary>The 34 codewords differ in 8 bits or more, so 3 wrong bits still have one nearest codeword.</summary>
    internal const int MaxCorrectableBits = 3;

    /// <summary>x^12 + x^11 + x^10 + x^9 + x^8 + x^5 + x^2 + 1 (Annex D).</summary>
    private const int Generator = 0b1_1111_0010_0101;

    private const int DistanceFromEnd = 11;

    private static readonly int[] s_words = MakeWords();

    /// <summary>The 18-bit words of the versions 7 to 40.</summary>
    internal static ReadOnlySpan<int> Words => s_words;

    /// <summary>The module of a bit.</summary>
    /// <param name="size">Modules on each side of the symbol, 45 or more.</param>
    /// <param name="copy">0 for the copy at the top right finder pattern, 1 for the one at the bottom left.</param>
    /// <param name="bit">0 for the most significant bit, 17 for the least.</param>
    internal static (int X, int Y) ModuleAt(int size, int copy, int bit)
    {
        (int along, int across) = Math.DivRem(BitCount - 1 - bit, 3);
        return copy == 0 ? (size - DistanceFromEnd + across, along) : (along, size - DistanceFromEnd + across);
    }

    /// <summary>Reads one copy: the version whose word differs in at most <see cref="MaxCorrectableBits"/> bits, or null.</summary>
    internal static int? Read(int bits, out int wrongBits)
    {
        int index = BoseChaudhuriHocquenghem.Nearest(bits, s_words, MaxCorrectableBits, out wrongBits);
        return index < 0 ? null : index + LowestVersion;
    }

    /// <summary>Reads one copy from the modules of a symbol of 45 or more modules on each side.</summary>
    internal static int? Read(BitMatrix modules, int copy, out int wrongBits)
    {
        int bits = 0;
        for (int bit = 0; bit < BitCount; bit++)
        {
            (int x, int y) = ModuleAt(modules.Size, copy, bit);
            bits = (bits << 1) | (modules[x, y] ? 1 : 0);
        }

        return Read(bits, out wrongBits);
    }

    /// <summary>Compares both copies, as soft bits, with the words of all versions.</summary>
    /// <param name="firstCopy">18 values in the order of <see cref="ModuleAt"/>: positive for dark, negative for light, 0 for unknown.</param>
    /// <param name="secondCopy">The same for the other copy; it may come from another guess of where that copy lies.</param>
    internal static VersionRanking ReadSoft(ReadOnlySpan<short> firstCopy, ReadOnlySpan<short> secondCopy)
    {
        int best = 0, next = 0, bestScore = int.MinValue, nextScore = int.MinValue;
        for (int i = 0; i < s_words.Length; i++)
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

        return new VersionRanking(best + LowestVersion, bestScore, next + LowestVersion, nextScore);
    }

    /// <summary>The 18 bits of a version, 7 to 40.</summary>
    internal static int ToBits(int version) => s_words[version - LowestVersion];

    private static int[] MakeWords()
    {
        int[] words = new int[SymbolVersion.Highest - LowestVersion + 1];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = BoseChaudhuriHocquenghem.Encode(i + LowestVersion, Generator);
        }

        return words;
    }
}
