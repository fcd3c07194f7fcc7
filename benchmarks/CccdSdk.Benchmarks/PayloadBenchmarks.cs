using BenchmarkDotNet.Attributes;
using CccdSdk.Payload;
using CccdSdk.Validation;

namespace CccdSdk.Benchmarks;

/// <summary>Text to fields with every check, over the eight sample cards of the fact sheet (time and bytes for each card).</summary>
/// <remarks>Bars: the bulk path at most 1.0 × <see cref="SplitAlone"/> with 0 B; <see cref="CardReaderOnText"/> at most 1.0 × the
/// time and 0.8 × the bytes of <see cref="PublishedStyle"/>.</remarks>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class PayloadBenchmarks
{
    private const int Cards = 8;

    private static readonly DateOnly s_today = new(2026, 5, 20);

    private readonly string[] _texts = PayloadSamples.Texts;
    private readonly byte[][] _utf8 = PayloadSamples.Utf8;

    [Benchmark(Baseline = true, OperationsPerInvoke = Cards)]
    public int SplitAlone()
    {
        int sum = 0;
        foreach (string text in _texts)
        {
            sum += text.Split('|').Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Cards)]
    public int BulkPath()
    {
        int sum = 0;
        foreach (byte[] utf8 in _utf8)
        {
            CardPayload.Read(utf8, out CardPayload payload);
            sum += payload.Validate(s_today).Count + (int)payload.ComputeExpiry().Kind;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Cards)]
    public int PublishedStyle()
    {
        int sum = 0;
        foreach (string text in _texts)
        {
            sum += PublishedStyleParser.Parse(text).IsValid ? 1 : 0;
        }

        return sum;
    }

    /// <summary>Text to a whole reading: conversion to UTF-8, every check, the card object, the clock.</summary>
    [Benchmark(OperationsPerInvoke = Cards)]
    public int CardReaderOnText()
    {
        int sum = 0;
        foreach (string text in _texts)
        {
            sum += CardReader.Default.Read(text).Findings.Count;
        }

        return sum;
    }
}
