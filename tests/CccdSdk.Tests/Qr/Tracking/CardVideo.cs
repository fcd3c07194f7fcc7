using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Testing;
using CccdSdk.Tests.Qr.Detection;

namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>Frames of one card in a hand, with noise of its own in every frame, and glare and dirt that move.</summary>
internal sealed class CardVideo
{
    public const int Width = 400, Height = 320;

    private readonly bool[,] _modules;
    private readonly Random _random;
    private readonly CardVideoLevel _level;
    private readonly int _seed;
    private readonly double _angle;
    private float _x;
    private float _y;
    private double _turn;

    public CardVideo(int seed, CardVideoLevel level, string? payload = null)
    {
        (_seed, _level, _random) = (seed, level, new Random(seed));
        Payload = payload ?? SyntheticPayload.Write(SyntheticIdentity.Create((ulong)seed));
        _modules = SymbolPicture.Modules(Payload);
        _angle = (_random.NextDouble() * 24) - 12;
        (_x, _y) = ((Width / 2) + _random.Next(-12, 13), (Height / 2) + _random.Next(-12, 13));
    }

    public string Payload { get; }

    /// <summary>Where the symbol is in the frame that was drawn last.</summary>
    public QrCorners Corners { get; private set; }

    public int Version => (_modules.GetLength(0) - 17) / 4;

    /// <summary>Draws the next frame.</summary>
    public byte[] Next(int index)
    {
        Random random = new((_seed * 1009) + index);
        _x = Math.Clamp(_x + Swing(3), (Width / 2) - 24, (Width / 2) + 24);
        _y = Math.Clamp(_y + Swing(3), (Height / 2) - 24, (Height / 2) + 24);
        _turn += Swing(0.6f);
        float side = _modules.GetLength(0) * _level.PixelsPerModule;
        QrCorners square = SymbolPicture.Square(_x, _y, side, _angle + _turn);
        Corners = square with { TopRight = Shake(square.TopRight), BottomLeft = Shake(square.BottomLeft) };
        SymbolPicture picture = new SymbolPicture(Width, Height, 150).Draw(_modules, Corners, 60, 200);
        for (int spot = 0; spot < _level.Spots; spot++)
        {
            picture.Spot(Within(random, _x, side), Within(random, _y, side), (1 + (2 * random.NextSingle())) * _level.PixelsPerModule, random.Next(2) == 0 ? 60 : 190);
        }

        if (_level.Glare > 0)
        {
            picture.Glare(Within(random, _x, side), Within(random, _y, side), side * MathF.Sqrt(_level.Glare / MathF.PI));
        }

        picture = _level.Blur > 0 ? picture.Blur(_level.Blur) : picture;
        picture = _level.Smear > 0 ? picture.Smear(_level.Smear) : picture;
        picture = _level.Motion > 0 ? picture.Move(_level.Motion, random.NextDouble() * Math.PI) : picture;
        return picture.Noise(_level.Noise, (_seed * 7919) + index).Pixels();
    }

    public static ImageView View(byte[] pixels) => new(pixels, Width, Height, PixelFormat.Gray8);

    private static float Within(Random random, float middle, float side) => middle + (side * (random.NextSingle() - 0.5f) * 0.9f);

    private float Swing(float most) => ((2 * _random.NextSingle()) - 1) * most;

    private QrPoint Shake(QrPoint point) => new(point.X + Swing(1), point.Y + Swing(1));
}
