using BenchmarkDotNet.Attributes;
using CccdSdk.Qr;
using CccdSdk.Qr.ErrorCorrection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Benchmarks;

/// <summary>From modules to bytes: the size of a citizen card (version 9-M), the largest symbol, and one block alone.</summary>
[MemoryDiagnoser]
public class SymbolBenchmarks
{
    private const int EccCount = 22;
    private const int BlockLength = 58;

    private readonly byte[] _block = new byte[BlockLength];
    private BitMatrix _clean = new(21);
    private BitMatrix _damaged = new(21);
    private BitMatrix _tooDamaged = new(21);
    private BitMatrix _largest = new(21);
    private byte[] _confidence = [];
    private byte[] _word = [];
    private byte[] _damagedWord = [];

    /// <summary>Makes the symbols.</summary>
    [GlobalSetup]
    public void Setup()
    {
        SymbolVersion version = SymbolVersion.FromNumber(9);
        FormatInformation format = new(QrErrorCorrectionLevel.M, 2);
        int t = version.BlocksOf(format.Level).MaxErrors;
        _clean = SampleSymbol.Make(version, format, 0);
        _damaged = SampleSymbol.Make(version, format, t);
        _tooDamaged = SampleSymbol.Make(version, format, t + 6);
        _largest = SampleSymbol.Make(SymbolVersion.FromNumber(40), new FormatInformation(QrErrorCorrectionLevel.L, 0), 0);
        _confidence = new byte[version.Size * version.Size];
        new Random(1).NextBytes(_confidence);
        _word = SampleSymbol.Encode("Nguyen Van Mau|So 1, Thon Mau|123456"u8, EccCount);
        _damagedWord = [.. _word];
        for (int i = 0; i < EccCount / 2; i++)
        {
            _damagedWord[5 * i] ^= (byte)(i + 1);
        }

        if (Clean() != QrReadStatus.Read || DamagedUpToT() != QrReadStatus.Read || Largest() != QrReadStatus.Read
            || TooDamagedWithConfidence() != QrReadStatus.TooManyErrors || !BlockWithTErrors())
        {
            throw new InvalidOperationException("The symbols are not what the names of the benchmarks say.");
        }
    }

    /// <summary>No wrong codeword.</summary>
    [Benchmark(Baseline = true)]
    public QrReadStatus Clean() => Decode(_clean, []);

    /// <summary>As many wrong codewords in every block as can be corrected.</summary>
    [Benchmark]
    public QrReadStatus DamagedUpToT() => Decode(_damaged, []);

    /// <summary>More than can be corrected, and confidence that does not help: all attempts with erasures.</summary>
    [Benchmark]
    public QrReadStatus TooDamagedWithConfidence() => Decode(_tooDamaged, _confidence);

    /// <summary>Version 40-L.</summary>
    [Benchmark]
    public QrReadStatus Largest() => Decode(_largest, []);

    /// <summary>One block of version 9-M without errors.</summary>
    [Benchmark]
    public bool BlockClean()
    {
        _word.CopyTo(_block, 0);
        return ReedSolomonDecoder.TryCorrect(_block, EccCount, [], EccCount, out _);
    }

    /// <summary>One block of version 9-M with as many errors as can be corrected.</summary>
    [Benchmark]
    public bool BlockWithTErrors()
    {
        _damagedWord.CopyTo(_block, 0);
        return ReedSolomonDecoder.TryCorrect(_block, EccCount, [], EccCount, out _);
    }

    private static QrReadStatus Decode(BitMatrix modules, ReadOnlySpan<byte> confidence) => SymbolDecoder.Decode(modules, confidence, out _);
}
