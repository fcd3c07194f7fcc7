using System.Numerics;

namespace CccdSdk.Benchmarks.Video;

/// <summary>From the light of a scene to the bytes of a frame.</summary>
internal sealed class CameraPicture(float[] light, int width, int height)
{
    private float[] _light = light;

    /// <summary>Makes the light fall off to one side of the symbol.</summary>
    public void Shade(float middleX, float middleY, float side, float least, float direction)
    {
        (float sin, float cos) = MathF.SinCos(direction);
        for (int i = 0; i < _light.Length; i++)
        {
            float along = (((i % width) - middleX) * cos) + (((i / width) - middleY) * sin);
            _light[i] *= 1 - ((1 - least) * Math.Clamp(0.5f + (0.5f * along / (0.75f * side)), 0, 1));
        }
    }

    /// <summary>Adds a reflection of so many pixels.</summary>
    public void Reflect(float x, float y, float area, Random random)
    {
        float ratio = 1 + (1.2f * random.NextSingle());
        float length = MathF.Sqrt(area / MathF.PI * ratio), across = length / ratio;
        (float sin, float cos) = MathF.SinCos(MathF.PI * random.NextSingle());
        for (int i = 0; i < _light.Length; i++)
        {
            (float dx, float dy) = ((i % width) - x, (i / width) - y);
            (float a, float b) = (((dx * cos) + (dy * sin)) / length, ((dy * cos) - (dx * sin)) / across);
            _light[i] += 1.2f / (1 + MathF.Exp(Math.Clamp((MathF.Sqrt((a * a) + (b * b)) - 1) * 6, -60, 60)));
        }
    }

    /// <summary>Blurs as a lens that is out of focus: a Gaussian.</summary>
    public void Blur(float deviation)
    {
        int radius = (int)MathF.Ceiling(3 * deviation);
        (float X, float Y, float Weight)[] taps = [.. Enumerable.Range(-radius, (2 * radius) + 1).Select(i => ((float)i, 0f, MathF.Exp(-i * i / (2 * deviation * deviation))))];
        Filter(taps);
        Filter([.. taps.Select(static tap => (tap.Y, tap.X, tap.Weight))]);
    }

    /// <summary>Blurs along a line: the movement of a hand during the exposure.</summary>
    public void Smear(float length, float direction)
    {
        (float sin, float cos) = MathF.SinCos(direction);
        int count = 1 + (2 * (int)MathF.Ceiling(length));
        Filter([.. Enumerable.Range(0, count).Select(i => (length * ((i + 0.5f) / count - 0.5f) * cos, length * ((i + 0.5f) / count - 0.5f) * sin, 1f))]);
    }

    /// <summary>The curve of a camera, noise that grows with the light, and bytes.</summary>
    public byte[] Expose(float noise, float gain, Random random)
    {
        byte[] pixels = new byte[_light.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            float grey = 255 * MathF.Pow(Math.Clamp(_light[i] * gain, 0, 1), 1 / 2.2f);
            float normal = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());
            pixels[i] = (byte)Math.Clamp(grey + (normal * noise * (0.6f + (0.4f * MathF.Sqrt(grey / 128)))) + 0.5f, 0, 255);
        }

        return pixels;
    }

    // Points between pixels are bilinear; what falls on one pixel is added up before.
    private void Filter((float X, float Y, float Weight)[] taps)
    {
        float sum = taps.Sum(static tap => tap.Weight);
        Dictionary<(int X, int Y), float> kernel = [];
        foreach ((float x, float y, float weight) in taps)
        {
            (int left, int top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
            for (int i = 0; i < 4; i++)
            {
                (int dx, int dy) = (i & 1, i >> 1);
                float part = (dx == 0 ? 1 - (x - left) : x - left) * (dy == 0 ? 1 - (y - top) : y - top) * weight / sum;
                kernel[(left + dx, top + dy)] = kernel.GetValueOrDefault((left + dx, top + dy)) + part;
            }
        }

        float[] result = new float[_light.Length];
        foreach (((int dx, int dy), float weight) in kernel.Where(static tap => tap.Value > 0))
        {
            AddShifted(result, dx, dy, weight);
        }

        _light = result;
    }

    private void AddShifted(float[] result, int dx, int dy, float weight)
    {
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<float> row = _light.AsSpan(Math.Clamp(y + dy, 0, height - 1) * width, width);
            Span<float> target = result.AsSpan(y * width, width);
            (int first, int last) = (Math.Max(0, -dx), Math.Min(width, width - dx));
            AddRow(row[(first + dx)..(last + dx)], weight, target[first..last]);
            AddEdge(row[0], weight, target[..first]);
            AddEdge(row[^1], weight, target[last..]);
        }
    }

    // Beyond the frame it goes on as at its edge.
    private static void AddEdge(float light, float weight, Span<float> target)
    {
        foreach (ref float value in target)
        {
            value += weight * light;
        }
    }

    private static void AddRow(ReadOnlySpan<float> row, float weight, Span<float> target)
    {
        int x = 0;
        for (; x <= row.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            (new Vector<float>(target[x..]) + (new Vector<float>(row[x..]) * weight)).CopyTo(target[x..]);
        }

        for (; x < row.Length; x++)
        {
            target[x] += weight * row[x];
        }
    }
}
