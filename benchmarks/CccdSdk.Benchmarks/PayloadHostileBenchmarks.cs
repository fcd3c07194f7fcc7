using System.Text;
using BenchmarkDotNet.Attributes;
using CccdSdk.Identity;
using CccdSdk.Payload;

namespace CccdSdk.Benchmarks;

/// <summary>Hostile text of one size and of sixteen times that size: the cost must grow no faster than the text.</summary>
/// <remarks>Payloads beyond <see cref="CardPayload.MaxLength"/> are refused unread, so the bulk path is flat from there on;
/// composing is the only stage without such a limit.</remarks>
[MemoryDiagnoser]
public class PayloadHostileBenchmarks
{
    private byte[] _separators = [];
    private byte[] _digits = [];
    private byte[] _combining = [];
    private string _marks = "";

    [Params(4096, 65_536, 1_048_576)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _separators = Filled("|");
        _digits = Filled("0");
        _combining = Filled("\u0301");
        _marks = "a" + new string('\u0301', Length - 1);
    }

    [Benchmark]
    public PayloadOutcome Separators() => CardPayload.Read(_separators, out _);

    [Benchmark]
    public PayloadOutcome Digits() => CardPayload.Read(_digits, out _);

    [Benchmark]
    public PayloadOutcome CombiningMarks() => CardPayload.Read(_combining, out _);

    [Benchmark]
    public int ComposeMarks() => VietnameseLetters.Compose(_marks).Length;

    private byte[] Filled(string piece) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, Length / Encoding.UTF8.GetByteCount(piece))));
}
