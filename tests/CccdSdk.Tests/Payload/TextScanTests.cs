using System.Text.Unicode;
using CccdSdk.Payload;
using Xunit;

namespace CccdSdk.Tests.Payload;

public class TextScanTests
{
    [Fact]
    public void Run_RandomBytes_EqualsThePlainForm()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        for (int i = 0; i < 200_000; i++)
        {
            byte[] text = RandomText(random);
            FieldStarts starts = default;
            FieldStarts plain = default;
            int fields = TextScan.Run(text, ref starts, out TextMarks marks);
            int expected = TextScan.RunScalar(text, ref plain, out TextMarks plainMarks) + 1;
            Assert.True(fields == expected, $"Seed {Seed}, text {i}: {fields} fields, expected {expected}.");
            for (int field = 0; field < Math.Min(fields, FieldStarts.MaxFields); field++)
            {
                Assert.True(starts[field] == plain[field], $"Seed {Seed}, text {i}: field {field}.");
            }

            const TextMarks Others = TextMarks.Combining | TextMarks.Control;
            Assert.True((marks & Others) == (plainMarks & Others), $"Seed {Seed}, text {i}: {marks}, expected {plainMarks}.");
            Assert.True((marks & TextMarks.UnprovenUtf8) != 0 || Utf8.IsValid(text), $"Seed {Seed}, text {i}: proved, but not UTF-8: {Convert.ToHexString(text)}");
        }
    }

    [Fact]
    public void Run_Samples_ProvesUtf8AtOnceWhereThereAreVectors()
    {
        TextMarks expected = System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? TextMarks.None : TextMarks.UnprovenUtf8;
        foreach (string sample in Samples.Cards)
        {
            FieldStarts starts = default;
            TextScan.Run(Samples.Utf8(sample), ref starts, out TextMarks marks);
            Assert.Equal(expected, marks);
        }
    }

    // Mostly well-formed pieces, so that a single wrong byte is what has to be found.
    private static byte[] RandomText(Random random)
    {
        byte[][] pieces = ["1"u8.ToArray(), "|"u8.ToArray(), "ễ"u8.ToArray(), "Đ"u8.ToArray(), "\u0301"u8.ToArray(), "\n"u8.ToArray(), "中"u8.ToArray()];
        List<byte> text = [.. "12"u8];
        for (int i = random.Next(70); i > 0; i--)
        {
            text.AddRange(pieces[random.Next(pieces.Length)]);
        }

        if (random.Next(2) == 0)
        {
            text[random.Next(text.Count)] = (byte)random.Next(256);
        }

        return [.. text];
    }
}
