using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>The modules of a symbol as far as they are known, to be held against a frame.</summary>
internal sealed class SymbolTemplate
{
    /// <summary>
    /// How far from its middle a module is sampled, towards one of its four corners: the middles of modules have the same grey half a module
    /// around, and would tell nothing about where exactly they are.
    /// </summary>
    private const double Spread = 0.25;

    /// <summary>Scatters the corners over the modules: the golden ratio in 32 bits (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const uint Scatter = 2654435769;

    private readonly WorkingMemory<float> _values = new();
    private readonly WorkingMemory<ushort> _modules = new();
    private readonly WorkingMemory<QrPoint> _points = new();
    private int _stride = 1;

    /// <summary>Modules that are known.</summary>
    public int Count => _values.Span.Length;

    /// <summary>Takes what every symbol of a version has in common, and the sum of frames where there is one.</summary>
    /// <param name="patterns">The version.</param>
    /// <param name="inverted">Whether the symbol is light on dark.</param>
    /// <param name="sum">How dark the modules are; empty when nothing is known.</param>
    public void Fill(FunctionPatterns patterns, bool inverted, ReadOnlySpan<float> sum)
    {
        int count = patterns.Size * patterns.Size;
        Span<float> values = _values.Rent(count);
        Span<ushort> modules = _modules.Rent(count);
        float sign = inverted ? 1 : -1;
        int used = 0;
        for (int i = 0; i < count; i++)
        {
            int colour = patterns.Colour(i % patterns.Size, i / patterns.Size);
            if (colour != 0 || !sum.IsEmpty)
            {
                modules[used] = (ushort)i;
                values[used++] = sign * (colour != 0 ? colour : Math.Clamp(sum[i], -1, 1));
            }
        }

        _values.Rent(used);
        _modules.Rent(used);
    }

    /// <summary>Maps every module that a search looks at; see <see cref="ScoreMoved"/>.</summary>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="stride">Every how many modules are looked at.</param>
    public void Place(SymbolTransform transform, int stride)
    {
        ReadOnlySpan<ushort> modules = _modules.Span;
        _stride = stride;
        Span<QrPoint> points = _points.Rent((modules.Length + stride - 1) / stride);
        for (int i = 0; i < points.Length; i++)
        {
            int module = modules[i * stride];
            uint corner = (uint)module * Scatter >> 30;
            double right = 0.5 + ((corner & 1) == 0 ? -Spread : Spread), down = 0.5 + ((corner & 2) == 0 ? -Spread : Spread);
            (float x, float y) = transform.Map((module % transform.Size) + right, (module / transform.Size) + down);
            points[i] = new QrPoint(x, y);
        }
    }

    /// <summary>The correlation with a frame when the placed modules are moved by so many pixels.</summary>
    public float ScoreMoved(in LuminanceView frame, float dx, float dy)
    {
        ReadOnlySpan<float> values = _values.Span;
        ReadOnlySpan<QrPoint> points = _points.Span;
        Correlation sum = default;
        for (int i = 0; i < points.Length; i++)
        {
            sum.Add(LuminanceSampler.At(frame, points[i].X + dx, points[i].Y + dy), values[i * _stride]);
        }

        return sum.Value;
    }

    /// <summary>The correlation with a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="stride">Every how many modules are looked at.</param>
    /// <returns>1 is perfect, 0 is chance.</returns>
    public float Score(in LuminanceView frame, SymbolTransform transform, int stride)
    {
        Place(transform, stride);
        return ScoreMoved(frame, 0, 0);
    }

    /// <summary>Forgets everything and gives the memory back, cleared.</summary>
    public void Release()
    {
        _values.Release();
        _modules.Release();
        _points.Release();
    }
}
