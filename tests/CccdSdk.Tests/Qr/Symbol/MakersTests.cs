using System.Globalization;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>ECI, FNC1, structured append and mixed modes by libqrencode and zint.</summary>
public sealed class MakersTests
{
    private const string PartOfQrencode = "part of qrencode";

    private sealed record Made(string Name, byte[] Payload, string Segments, string Headers, BitMatrix Modules);

    [Fact]
    public void Decode_SymbolsOfOtherMakers_GivesWhatWasAskedOfThem()
    {
        Made[] all = [.. ReadAll().Where(made => made.Name != PartOfQrencode)];
        Assert.Equal(55, all.Length);
        foreach (Made made in all)
        {
            QrReadStatus status = SymbolDecoder.Decode(made.Modules, [], out DecodedSymbol? symbol);
            Assert.True(status == QrReadStatus.Read && symbol is not null, $"{made.Name}: {status}");
            Assert.True(made.Payload.AsSpan().SequenceEqual(symbol.Payload), made.Name);
            Assert.True(made.Headers == HeadersOf(symbol), $"{made.Name}: {HeadersOf(symbol)}");
            Assert.True(made.Segments.Length == 0 || made.Segments == SegmentsOf(symbol), $"{made.Name}: {SegmentsOf(symbol)}");
            Assert.True(symbol.PaddingIsStandard, made.Name);
        }
    }

    [Fact]
    public void Decode_AllPartsOfAStructuredAppend_JoinToTheText()
    {
        Made[] parts = [.. ReadAll().Where(made => made.Name == PartOfQrencode)];
        List<byte> joined = [];
        foreach (Made part in parts)
        {
            Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(part.Modules, [], out DecodedSymbol? symbol));
            Assert.Equal(part.Headers, HeadersOf(symbol!));
            joined.AddRange(symbol!.Payload);
        }

        Assert.Equal(8, parts.Length);
        Assert.Equal(parts[0].Payload, joined);
    }

    private static string HeadersOf(DecodedSymbol symbol) => (symbol.StructuredAppend, symbol.Fnc1) switch
    {
        ({ } part, QrFnc1.None) => string.Create(CultureInfo.InvariantCulture, $"sa={part.SequenceNumber}/{part.Total}/{part.Parity}"),
        (null, QrFnc1.FirstPosition) => "fnc1=1",
        (null, QrFnc1.SecondPosition) => string.Create(CultureInfo.InvariantCulture, $"fnc1=2:{symbol.ApplicationIndicator}"),
        _ => string.Empty,
    };

    private static string SegmentsOf(DecodedSymbol symbol) =>
        string.Join(',', symbol.Segments.Select(segment => string.Create(CultureInfo.InvariantCulture, $"{segment.Mode}:{segment.Eci}:{segment.Length}")));

    private static IEnumerable<Made> ReadAll()
    {
        using StreamReader reader = new(SymbolCorpus.Open("makers.txt"));
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            BitMatrix modules = SymbolCorpus.Unpack(Convert.FromHexString(parts[5]), int.Parse(parts[4], CultureInfo.InvariantCulture));
            yield return new Made(parts[0], Convert.FromHexString(parts[1]), parts[2], parts[3], modules);
        }
    }
}
