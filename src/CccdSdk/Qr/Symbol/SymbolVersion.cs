using System.Diagnostics;

namespace CccdSdk.Qr.Symbol;

/// <summary>
/// One of the 40 sizes of a QR symbol (ISO/IEC 18004:2015, 6.3.1) and everything that follows from it. Made on first use, then shared.
/// </summary>
internal sealed class SymbolVersion
{
    /// <summary>The smallest version.</summary>
    internal const int Lowest = 1;

    /// <summary>The largest version.</summary>
    internal const int Highest = 40;

    private const int SmallestSize = 21;
    private const int SizeStep = 4;
    private const int BitsPerCodeword = 8;

    private static readonly SymbolVersion?[] s_versions = new SymbolVersion?[Highest + 1];

    private readonly bool[] _functionModules;
    private readonly byte[] _alignmentCentres;
    private readonly ushort[] _dataModules;
    private readonly byte[][] _maskCodewords = new byte[DataMask.Count][];

    private SymbolVersion(int number)
    {
        Number = number;
        Size = SizeOf(number);
        _alignmentCentres = AlignmentPatterns.CentresOf(number);
        _functionModules = FunctionModules.MapOf(number);
        _dataModules = CodewordReader.PlacementOrder(Size, _functionModules);
        TotalCodewords = _dataModules.Length / BitsPerCodeword;
        for (int mask = 0; mask < DataMask.Count; mask++)
        {
            _maskCodewords[mask] = DataMask.CodewordsOf(mask, Size, _dataModules.AsSpan(0, TotalCodewords * BitsPerCodeword));
        }
    }

    /// <summary>The version, 1 to 40.</summary>
    internal int Number { get; }

    /// <summary>Modules on each side, 21 to 177.</summary>
    internal int Size { get; }

    /// <summary>Data and error correction codewords, 26 to 3706.</summary>
    internal int TotalCodewords { get; }

    /// <summary>Columns (and rows) of the centres of alignment patterns, ascending; empty for version 1.</summary>
    internal ReadOnlySpan<byte> AlignmentCentres => _alignmentCentres;

    /// <summary>
    /// The modules of the codewords in the order of their bits, most significant first, each as (row * Size) + column. The remainder
    /// bits are left out.
    /// </summary>
    internal ReadOnlySpan<ushort> DataModules => _dataModules.AsSpan(0, TotalCodewords * BitsPerCodeword);

    /// <summary>Whether the number is that of a version.</summary>
    internal static bool IsVersion(int number) => number is >= Lowest and <= Highest;

    /// <summary>Modules on each side of a version.</summary>
    internal static int SizeOf(int number) => SmallestSize + ((number - Lowest) * SizeStep);

    /// <summary>The version of the given number, 1 to 40.</summary>
    internal static SymbolVersion FromNumber(int number)
    {
        Debug.Assert(IsVersion(number), "Not a version.");

        // Two threads may both make it; either one is right.
        return Volatile.Read(ref s_versions[number]) ?? Interlocked.CompareExchange(ref s_versions[number], new SymbolVersion(number), null)
            ?? s_versions[number]!;
    }

    /// <summary>The version whose symbols have <paramref name="size"/> modules on each side, or null.</summary>
    internal static SymbolVersion? FromSize(int size)
    {
        int number = ((size - SmallestSize) / SizeStep) + Lowest;
        return IsVersion(number) && SizeOf(number) == size ? FromNumber(number) : null;
    }

    /// <summary>How the codewords are cut into blocks.</summary>
    internal BlockStructure BlocksOf(QrErrorCorrectionLevel level) => BlockStructure.Of(Number, level, TotalCodewords);

    /// <summary>Whether the module holds no data.</summary>
    internal bool IsFunctionModule(int x, int y) => _functionModules[(y * Size) + x];

    /// <summary>The bits that a data mask inverts, as codewords in the order of placement.</summary>
    internal ReadOnlySpan<byte> MaskCodewords(int mask) => _maskCodewords[mask];
}
