namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>How bad the frames of a <see cref="CardVideo"/> are.</summary>
/// <param name="PixelsPerModule">Width of a module.</param>
/// <param name="Noise">Standard deviation in grey levels; the card spans 140.</param>
/// <param name="Blur">Radius of three box blurs, in pixels.</param>
/// <param name="Smear">Radius of a box blur along the rows.</param>
/// <param name="Spots">Spots of dirt, one to three modules in radius.</param>
/// <param name="Glare">Part of the symbol that is white.</param>
/// <param name="Motion">Length of a movement during the exposure, in pixels, in another direction in each frame.</param>
internal sealed record CardVideoLevel(float PixelsPerModule, float Noise, int Blur = 0, int Smear = 0, int Spots = 0, float Glare = 0, float Motion = 0);
