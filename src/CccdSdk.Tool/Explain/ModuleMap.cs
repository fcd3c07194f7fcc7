using CccdSdk.Testing;

namespace CccdSdk.Tool.Explain;

/// <summary>A colour for each module of a symbol, as a PNG of one pixel a module.</summary>
internal sealed class ModuleMap(int size)
{
    private const int Channels = 3;

    private readonly byte[] _pixels = new byte[size * size * Channels];

    /// <summary>Modules on each side.</summary>
    public int Size => size;

    /// <summary>Colours a module.</summary>
    public (byte Red, byte Green, byte Blue) this[int module]
    {
        set => (_pixels[Channels * module], _pixels[(Channels * module) + 1], _pixels[(Channels * module) + 2]) = value;
    }

    /// <summary>The map as a PNG file.</summary>
    public byte[] ToPng() => PngFile.Write(_pixels, size, size, Channels);
}
