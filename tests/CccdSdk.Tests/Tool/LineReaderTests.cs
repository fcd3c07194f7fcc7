using System.Text;
using CccdSdk.Payload;
using CccdSdk.Tool;
using Xunit;

namespace CccdSdk.Tests.Tool;

public class LineReaderTests
{
    public static TheoryData<string, string[]> Inputs => new()
    {
        { "", [] },
        { "\n", [""] },
        { "\r\n", [""] },
        { "a", ["a"] },
        { "a\n", ["a"] },
        { "a\r\n", ["a"] },
        { "a\n\nb", ["a", "", "b"] },
        { "a\r\n\r\nb\r\n", ["a", "", "b"] },
        { "a\rb\nc\r", ["a\rb", "c\r"] },
        { "a\r\r\nb", ["a\r", "b"] },
        { "a\u2028b\u2029c\u0085d\ve\ff\u001eg\0h\n\uFEFFi", ["a\u2028b\u2029c\u0085d\ve\ff\u001eg\0h", "\uFEFFi"] },
        { "\r", ["\r"] },
        { "\n\r", ["", "\r"] },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void ReadBatch_AnyPieces_CutsAtLineFeedsOnly(string input, string[] expected)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(input), seed, longest: 3).Select(Encoding.UTF8.GetString));
        }
    }

    /// <summary>Against a plain cutter written another way, with lines up to and beyond the longest payload.</summary>
    [Fact]
    public void ReadBatch_RandomBytes_EqualsPlainCutter()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            using var stream = new MemoryStream();
            for (int line = random.Next(60); line > 0; line--)
            {
                byte[] bytes = new byte[random.Next(8) == 0 ? CardPayload.MaxLength - 3 + random.Next(10) : random.Next(40)];
                random.NextBytes(bytes);
                stream.Write(bytes);
                stream.Write(random.Next(2) == 0 ? "\n"u8 : "\r\n"u8);
            }

            byte[] input = stream.ToArray()[..^(stream.Length > 0 ? random.Next(2) : 0)];
            List<byte[]> actual = Read(input, seed, longest: 1 + random.Next(9000));
            List<byte[]> expected = Plain(input);
            Assert.True(expected.Count == actual.Count, $"seed {seed}: {expected.Count} lines, not {actual.Count}");
            for (int i = 0; i < expected.Count; i++)
            {
                bool isWhole = expected[i].Length <= CardPayload.MaxLength;
                bool same = isWhole ? expected[i].AsSpan().SequenceEqual(actual[i])
                    : actual[i].Length > CardPayload.MaxLength && expected[i].AsSpan().StartsWith(actual[i].AsSpan(0, CardPayload.MaxLength));
                Assert.True(same, $"seed {seed}, line {i}");
            }
        }
    }

    /// <summary>Fifty megabytes in one line cost no more than a short one.</summary>
    [Fact]
    public void ReadBatch_HugeLine_KeepsItsBeginningOnly()
    {
        byte[] input = [.. Enumerable.Repeat((byte)'x', 50_000_000), .. "\nnext\r\n"u8];
        List<byte[]> lines = Read(input, seed: 1, longest: 1 << 20);
        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[0].Length, CardPayload.MaxLength + 1, CardPayload.MaxLength + 3);
        Assert.Equal("next"u8, lines[1]);
    }

    private static List<byte[]> Read(byte[] input, int seed, int longest)
    {
        var lines = new List<byte[]>();
        using var reader = new LineReader(new ChunkedStream(input, seed, longest));
        while (reader.ReadBatch() is { } batch)
        {
            using (batch)
            {
                Assert.Equal(lines.Count + 1, batch.FirstLine);
                int before = lines.Count;
                LineCursor cursor = default;
                while (batch.TryNext(ref cursor))
                {
                    lines.Add(batch.Line(cursor).ToArray());
                }

                Assert.Equal(batch.Count, lines.Count - before);
            }
        }

        return lines;
    }

    private static List<byte[]> Plain(byte[] input)
    {
        var lines = new List<byte[]>();
        var line = new List<byte>();
        foreach (byte value in input)
        {
            if (value != '\n')
            {
                line.Add(value);
                continue;
            }

            lines.Add([.. line.Count > 0 && line[^1] == '\r' ? line.SkipLast(1) : line]);
            line.Clear();
        }

        if (line.Count > 0)
        {
            lines.Add([.. line]);
        }

        return lines;
    }
}
