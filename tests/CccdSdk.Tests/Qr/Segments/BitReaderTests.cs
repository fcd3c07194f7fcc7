using CccdSdk.Qr.Segments;
using Xunit;

namespace CccdSdk.Tests.Qr.Segments;

public sealed class BitReaderTests
{
    [Fact]
    public void TryRead_RandomWidths_EqualsTheBitsOneByOne()
    {
        Random random = new(3);
        byte[] codewords = new byte[64];
        random.NextBytes(codewords);
        string bits = string.Concat(codewords.Select(codeword => Convert.ToString(codeword, 2).PadLeft(8, '0')));
        BitReader reader = new(codewords);
        int position = 0;
        while (position < bits.Length)
        {
            int count = Math.Min(random.Next(1, 17), bits.Length - position);
            Assert.True(reader.TryRead(count, out int value));
            Assert.Equal(Convert.ToInt32(bits.Substring(position, count), 2), value);
            position += count;
            Assert.Equal(bits.Length - position, reader.BitsLeft);
        }

        Assert.False(reader.TryRead(1, out int none));
        Assert.Equal(0, none);
        Assert.True(reader.TryRead(0, out _));
    }
}
