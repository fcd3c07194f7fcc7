namespace CccdSdk.Benchmarks.Video;

/// <summary>How bad the frames of a <see cref="DrawnVideo"/> are. Every one of them has noise, movement, glare and dirt of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PixelsPerModule">Width of a module.</param>
/// <param name="Noise">Standard deviation in grey levels, in the middle of the scale.</param>
/// <param name="Blur">Standard deviation of the blur of the lens, in pixels.</param>
/// <param name="Motion">Length of the movement during the exposure, in pixels.</param>
/// <param name="Dirt">Part of the symbol that is covered by spots and scratches.</param>
/// <param name="Glare">Part of the symbol that is saturated.</param>
/// <param name="Tilt">Degrees by which the card is tilted, around any axis.</param>
/// <param name="Shade">Light at the darker side of the symbol, as a part of that at the other side.</param>
internal sealed record VideoLevel(
    string Name, float PixelsPerModule, float Noise, float Blur, float Motion, float Dirt, float Glare, float Tilt = 8, float Shade = 0.8f)
{
    /// <summary>The levels that are measured: of their frames at most one in twenty is read alone.</summary>
    public static VideoLevel[] All { get; } =
    [
        new("noise", 3, 70, 0.5f, 1, 0.03f, 0.02f),
        new("noise, small", 2, 40, 0.4f, 0.7f, 0.03f, 0.02f),
        new("blur", 3.2f, 18, 1.6f, 1, 0.03f, 0.02f),
        new("motion", 3.4f, 15, 0.5f, 8, 0.03f, 0.02f),
        new("dirt", 3, 12, 0.5f, 1.5f, 0.17f, 0.03f),
        new("glare", 3, 15, 0.5f, 1.5f, 0.07f, 0.18f),
        new("mixed", 2.5f, 28, 0.7f, 1.5f, 0.07f, 0.05f, Tilt: 20, Shade: 0.5f),
    ];
}
