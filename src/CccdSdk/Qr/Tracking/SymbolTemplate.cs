using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>The modules of a symbol as far as they are known, to be held against a frame.</summary>
internal sealed class SymbolTemplate
{
    private readonly WorkingMemory<float> _values = new();
    private readonly WorkingMemory<ushort> _modules = new();

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

    /// <summary>The correlation with a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="stride">Every how many modules are looked at.</param>
    /// <returns>1 is perfect, 0 is chance.</returns>
    public float Score(in LuminanceView frame, SymbolTransform transform, int stride)
    {
        ReadOnlySpan<float> values = _values.Span;
        ReadOnlySpan<ushort> modules = _modules.Span;
        Correlation sum = default;
        for (int i = 0; i < values.Length; i += stride)
        {
            (float x, float y) = transform.Map((modules[i] % transform.Size) + 0.5, (modules[i] / transform.Size) + 0.5);
            sum.Add(LuminanceSampler.At(frame, x, y), values[i]);
        }

        return sum.Value;
    }

    /// <summary>Forgets everything and gives the memory back, cleared.</summary>
    public void Release()
    {
        _values.Release();
        _modules.Release();
    }
}
