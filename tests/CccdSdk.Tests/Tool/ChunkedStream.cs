namespace CccdSdk.Tests.Tool;

/// <summary>Gives its bytes in pieces of random length, as pipes do.</summary>
internal sealed class ChunkedStream(byte[] bytes, int seed, int longest) : MemoryStream(bytes)
{
    private readonly Random _random = new(seed);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + _random.Next(longest)));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1 + _random.Next(longest))]);
}
