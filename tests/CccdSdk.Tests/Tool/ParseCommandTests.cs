using System.Globalization;
using System.Text;
using System.Text.Json;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Tool;

public class ParseCommandTests
{
    /// <summary>200,000 lines with both ends, other separators inside, blank lines and other documents: line n is answered on line n,
    /// with exactly what the library says of it alone.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Parse_ManyLines_KeepsOrderAndContent(int threads)
    {
        const int Seed = 7;
        const int Count = 200_000;
        string[] texts = [.. Enumerable.Range(0, 500).Select(static i => SyntheticPayload.Write(SyntheticIdentity.Create((ulong)i))),
            string.Empty, "\u2028", "a\vb", "a\rb", SyntheticDocument.VietQr(), "036089001234", new string('x', 5000)];
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, Count).Select(_ => random.Next(texts.Length))];
        var input = new StringBuilder();
        foreach (int index in order)
        {
            input.Append(texts[index]).Append(random.Next(2) == 0 ? "\n" : "\r\n");
        }

        ToolRun run = await ToolRun.ReadingAsync(new ChunkedStream(Encoding.UTF8.GetBytes(input.ToString()), Seed, 200_000),
            "parse", "--reveal", "--threads", threads.ToString(CultureInfo.InvariantCulture));

        var reader = new CardReader(new CardReaderOptions { KeepText = true });
        string[] expected = [.. texts.Select(text => CardJson.Serialize(reader.Read(text), new CardJsonOptions { Reveal = true }))];
        string[] lines = run.Lines;
        Assert.Equal(Count, lines.Length);
        for (int i = 0; i < Count; i++)
        {
            string source = string.Create(CultureInfo.InvariantCulture, $"{{\"source\":\"-:{i + 1}\",");
            bool isLong = texts[order[i]].Length == 5000;
            string rest = expected[order[i]]["{\"source\":null,".Length..];
            Assert.True(lines[i].StartsWith(source, StringComparison.Ordinal), $"seed {Seed}, line {i + 1}: {lines[i]}");
            Assert.True(isLong ? lines[i].Contains("\"textTooLong\"", StringComparison.Ordinal) : lines[i].AsSpan(source.Length).SequenceEqual(rest),
                $"seed {Seed}, line {i + 1}: {lines[i]}");
        }

        Assert.Equal(2, run.Code);
        Assert.Matches("^cccd parse: 200,000 lines, [0-9,]+ cards, [0-9,]+ lines/s\n$", run.Error[run.Error.LastIndexOf("cccd", StringComparison.Ordinal)..].ReplaceLineEndings("\n"));
        TestContext.Current.SendDiagnosticMessage(run.Error);
    }

    [Fact]
    public async Task Parse_AllCards_EndsWithZeroAndMasked()
    {
        var identity = SyntheticIdentity.Create(3);
        ToolRun run = await ToolRun.ReadingAsync(SyntheticPayload.Write(identity) + "\r\n", "parse", "-q");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        JsonElement card = run.Json(0).GetProperty("card");
        Assert.Equal(identity.Number[..3] + "*********", card.GetProperty("number").GetString());
        Assert.DoesNotContain(identity.FullName, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(identity.Residence, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_NoInput_WritesNothing()
    {
        ToolRun run = await ToolRun.ReadingAsync(string.Empty, "parse", "--quiet");
        Assert.Equal((0, string.Empty), (run.Code, run.Output));
    }

    [Fact]
    public async Task Parse_BytesThatAreNotUtf8_AreAnswered()
    {
        ToolRun run = await ToolRun.ReadingAsync(new MemoryStream([0xC3, 0x28, (byte)'|', 0xFF, (byte)'\n', 0, (byte)'\n']), "parse", "-q", "--reveal");
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal("notUtf8", run.Json(0).GetProperty("reason").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Parse_Timing_IsANumber()
    {
        ToolRun run = await ToolRun.ReadingAsync("a\n", "parse", "-q", "--timing");
        Assert.True(run.Json(0).GetProperty("elapsedMs").GetDouble() >= 0);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1025")]
    [InlineData("x")]
    public async Task Parse_BadThreads_IsUsageError(string threads)
    {
        ToolRun run = await ToolRun.ReadingAsync("a\n", "parse", "--threads", threads);
        Assert.Equal((1, 0), (run.Code, run.Lines.Count(static line => line.StartsWith('{'))));
        Assert.NotEmpty(run.Error);
    }

    /// <summary>Whoever reads our output stops reading: our reading stops too, so memory stays bounded.</summary>
    [Fact]
    public async Task Parse_OutputFails_EndsWithThree()
    {
        string line = SyntheticPayload.Write(SyntheticIdentity.Create(1)) + "\n";
        byte[] input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 100_000)));
        await using var error = new StringWriter();
        var source = new MemoryStream(input);
        var console = new CccdSdk.Tool.ToolConsole(source, new FullStream(), error, 160);
        int code = await CccdSdk.Tool.ToolCommand.RunAsync(["parse", "-q"], console, TestContext.Current.CancellationToken);

        Assert.Equal(3, code);
        Assert.Contains("full", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_Cancelled_EndsWith130AndWholeLines()
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var console = new CccdSdk.Tool.ToolConsole(new EndlessStream(stop, after: 2_000_000), output, error, 160);
        int code = await CccdSdk.Tool.ToolCommand.RunAsync(["parse", "-q"], console, stop.Token);

        Assert.Equal(130, code);
        Assert.True(output.Length == 0 || output.ToArray()[^1] == (byte)'\n');
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The disk is full.");
    }

    /// <summary>Lines without end, which stops itself after some bytes, as Ctrl-C would.</summary>
    private sealed class EndlessStream(CancellationTokenSource stop, int after) : MemoryStream
    {
        private int _read;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            buffer[offset + count - 1] = (byte)'\n';
            _read += count;
            if (_read > after && !stop.IsCancellationRequested)
            {
                stop.Cancel();
            }

            return count;
        }
    }
}
