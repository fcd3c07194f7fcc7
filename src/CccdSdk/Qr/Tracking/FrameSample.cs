using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>The modules of one symbol as one frame shows them.</summary>
internal sealed class FrameSample
{
    private readonly WorkingMemory<sbyte> _values = new();

    /// <summary>The version.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the symbol is light on dark.</summary>
    public bool IsInverted { get; private set; }

    /// <summary>Where it is in the frame.</summary>
    public QrCorners Corners { get; private set; }

    /// <summary>Where its modules are in the frame.</summary>
    public SymbolTransform Transform { get; } = new();

    /// <summary>How clear it is.</summary>
    public SoftQuality Quality { get; private set; }

    /// <summary>What a person can do about it.</summary>
    public FrameFacts Facts { get; private set; }

    /// <summary>How dark the modules are, in steps.</summary>
    public ReadOnlySpan<sbyte> Values => _values.Span;

    /// <summary>Takes over a symbol.</summary>
    public void Set(
        int version, bool inverted, SymbolTransform transform, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness, SoftQuality quality, FrameFacts facts)
    {
        (Version, IsInverted, Quality, Facts) = (version, inverted, quality, facts);
        Transform.CopyFrom(transform);
        Corners = SymbolOutline.Corners(transform, isMirrored: false);
        Span<sbyte> values = _values.Rent(darkness.Length);
        SoftModules.Quantize(darkness, values);
        SoftModules.ClearFlat(grey, transform.Size, values);
    }

    /// <summary>Forgets it and gives the memory back, cleared.</summary>
    public void Release() => _values.Release();

    /// <summary>The modules of codewords, without those of patterns and information.</summary>
    public ReadOnlySpan<ushort> DataModules => SymbolVersion.FromNumber(Version).DataModules;
}
