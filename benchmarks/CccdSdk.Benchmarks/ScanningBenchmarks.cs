using System.Text;
using BenchmarkDotNet.Attributes;
using CccdSdk.Scanning;
using CccdSdk.Testing.Damage;

namespace CccdSdk.Benchmarks;

/// <summary>Repair of clean and damaged scans, and framing, against reading the text itself.</summary>
[MemoryDiagnoser]
public class ScanningBenchmarks
{
    private const string Card = "036185001234|162345678|Trần Thị Hồng Đào|05031985|Nữ|Xóm 3, Mỹ Phúc, Mỹ Lộc, Nam Định|10052021";

    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(Card);
    private readonly byte[] _line = Encoding.UTF8.GetBytes(Card + "\r");
    private readonly CardReader _plain = new(new CardReaderOptions { RepairScans = false });
    private readonly ScanFramer _framer = new(static _ => { });
    private readonly string[] _damaged = [.. s_kinds.Select(kind => ScannerDamage.Of(kind).First().Apply(Card))];

    private static readonly ScanDamage[] s_kinds =
        [.. Enum.GetValues<ScanDamage>().Where(kind => kind != ScanDamage.None && kind != ScanDamage.InputMethod)];

    /// <summary>The damages, by their names.</summary>
    public static IEnumerable<ScanDamage> Kinds => s_kinds;

    [Benchmark(Baseline = true)]
    public CardReading ReadWithoutRepair() => _plain.Read(Card);

    [Benchmark]
    public CardReading ReadClean() => CardReader.Default.Read(Card);

    [Benchmark]
    public RepairResult RepairCleanText() => ScanRepair.Repair(Card);

    [Benchmark]
    public bool RecogniseCleanAfterReading() => ScanRepair.IsSettled(_utf8, trimmedIsClean: true);

    [Benchmark]
    public void FrameOneScan() => _framer.Push(_line);

    [Benchmark]
    [ArgumentsSource(nameof(Kinds))]
    public RepairResult RepairDamaged(ScanDamage kind) => ScanRepair.Repair(_damaged[Array.IndexOf(s_kinds, kind)]);
}
