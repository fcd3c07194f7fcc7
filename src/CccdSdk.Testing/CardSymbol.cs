using System.Text;
using QRCoder;

namespace CccdSdk.Testing;

/// <summary>A QR symbol as cards carry it: UTF-8 bytes in one byte segment, without ECI.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CardSymbol
{
    /// <summary>The light border that the standard asks for, in modules (ISO/IEC 18004:2015, 6.3.8).</summary>
    public const int QuietZone = 4;

    /// <summary>The most bytes that a symbol of version 40 holds, by level (ISO/IEC 18004:2015, table 7).</summary>
    private static readonly int[] s_capacity = [2953, 2331, 1663, 1273];

    private readonly bool[] _dark;

    private CardSymbol(bool[] dark, int modulesPerSide)
    {
        _dark = dark;
        ModulesPerSide = modulesPerSide;
    }

    /// <summary>The number of modules along one side, without the quiet zone.</summary>
    public int ModulesPerSide { get; }

    /// <summary>The version, 1 to 40: 17 + 4 × version modules per side (ISO/IEC 18004:2015, 5.1).</summary>
    public int Version => (ModulesPerSide - 17) / 4;

    /// <summary>Encodes a text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="level">The error correction level.</param>
    /// <returns>The smallest symbol that holds it.</returns>
    /// <exception cref="ArgumentException">The text is longer than a symbol of this level holds.</exception>
    public static CardSymbol Encode(string text, SymbolLevel level = SymbolLevel.M)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encode(Encoding.UTF8.GetBytes(text), level);
    }

    /// <summary>Encodes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="level">The error correction level.</param>
    /// <returns>The smallest symbol that holds them.</returns>
    /// <exception cref="ArgumentException">There are more bytes than a symbol of this level holds.</exception>
    public static CardSymbol Encode(byte[] bytes, SymbolLevel level = SymbolLevel.M)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!Enum.IsDefined(level))
        {
            throw new ArgumentOutOfRangeException(nameof(level));
        }

        if (bytes.Length > s_capacity[(int)level])
        {
            throw new ArgumentException($"{bytes.Length} bytes; a symbol of level {level} holds {s_capacity[(int)level]}.", nameof(bytes));
        }

        using QRCodeData code = QRCodeGenerator.GenerateQrCode(bytes, Level(level));
        int modulesPerSide = code.ModuleMatrix.Count - (2 * QuietZone);
        bool[] dark = new bool[modulesPerSide * modulesPerSide];
        for (int i = 0; i < dark.Length; i++)
        {
            dark[i] = code.ModuleMatrix[(i / modulesPerSide) + QuietZone][(i % modulesPerSide) + QuietZone];
        }

        return new CardSymbol(dark, modulesPerSide);
    }

    /// <summary>Whether a module is dark. Everything outside of the symbol is light.</summary>
    /// <param name="column">The column, 0 at the left.</param>
    /// <param name="row">The row, 0 at the top.</param>
    /// <returns>Whether it is dark.</returns>
    public bool IsDark(int column, int row) =>
        (uint)column < (uint)ModulesPerSide && (uint)row < (uint)ModulesPerSide && _dark[(row * ModulesPerSide) + column];

    /// <summary>Draws the symbol as a grey PNG picture.</summary>
    /// <param name="pixelsPerModule">Width of a module in pixels, 1 to 64.</param>
    /// <param name="quietZone">Width of the light border in modules, 0 to 64.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public byte[] ToPng(int pixelsPerModule = 4, int quietZone = QuietZone)
    {
        byte[] luminance = ToLuminance(pixelsPerModule, quietZone, out int side);
        return PngFile.Write(luminance, side, side, channels: 1);
    }

    /// <summary>Draws the symbol as luminance: 0 for dark and 255 for light, row by row from the top.</summary>
    /// <param name="pixelsPerModule">Width of a module in pixels, 1 to 64.</param>
    /// <param name="quietZone">Width of the light border in modules, 0 to 64.</param>
    /// <param name="side">Width and height of the picture in pixels.</param>
    /// <returns>The pixels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public byte[] ToLuminance(int pixelsPerModule, int quietZone, out int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pixelsPerModule, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pixelsPerModule, 64);
        ArgumentOutOfRangeException.ThrowIfNegative(quietZone);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quietZone, 64);
        side = (ModulesPerSide + (2 * quietZone)) * pixelsPerModule;
        byte[] luminance = new byte[side * side];
        for (int i = 0; i < luminance.Length; i++)
        {
            bool dark = IsDark((i % side / pixelsPerModule) - quietZone, (i / side / pixelsPerModule) - quietZone);
            luminance[i] = dark ? (byte)0 : (byte)255;
        }

        return luminance;
    }

    private static QRCodeGenerator.ECCLevel Level(SymbolLevel level) => level switch
    {
        SymbolLevel.L => QRCodeGenerator.ECCLevel.L,
        SymbolLevel.M => QRCodeGenerator.ECCLevel.M,
        SymbolLevel.Q => QRCodeGenerator.ECCLevel.Q,
        _ => QRCodeGenerator.ECCLevel.H,
    };
}
