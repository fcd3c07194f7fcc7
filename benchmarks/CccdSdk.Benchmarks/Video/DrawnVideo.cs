using CccdSdk.Testing;

namespace CccdSdk.Benchmarks.Video;

/// <summary>Frames of an invented card in a hand, drawn from a seed: 1280×720, what lies on the card and how it is held are other in each frame.</summary>
/// <remarks>
/// Reflectance of table, card and symbol, seen through a perspective that wanders; dirt on the symbol; light that falls off, and a
/// reflection; lens and movement; then the curve of a camera, and noise. Nothing of it comes from a real card or a real camera.
/// </remarks>
internal sealed class DrawnVideo
{
    private const int Width = 1280, Height = 720;

    /// <summary>Points of a pixel on each side where the symbol is.</summary>
    private const int PointsPerSide = 4;

    /// <summary>Focal length against the width of the frame: a field of view of 50 degrees, as the cameras of counters have.</summary>
    private const double FocalLength = 1.05;

    /// <summary>How far a hand moves a card from frame to frame at the most: pixels, degrees, and parts of the distance.</summary>
    private const double Step = 4, Turn = 0.8, Approach = 0.01, Sway = 0.8;

    private readonly VideoLevel _level;
    private readonly Random _hand;
    private readonly CardSurface _surface;
    private readonly int _seed;
    private readonly double _axis;
    private double _x;
    private double _y;
    private double _angle;
    private double _tilt;
    private double _distance = 1;

    /// <summary>Makes the video of one card.</summary>
    public DrawnVideo(VideoLevel level, int seed, int card)
    {
        _seed = (seed * 1000) + card;
        (_level, _hand) = (level, new Random(_seed));
        Text = SyntheticPayload.Write(SyntheticIdentity.Create((ulong)_seed));
        SymbolLevel errors = (card % 7) switch { 5 => SymbolLevel.L, 6 => SymbolLevel.Q, _ => SymbolLevel.M };
        _surface = new CardSurface(CardSymbol.Encode(Text, errors), _hand);
        double side = _surface.Size * level.PixelsPerModule;
        (_x, _y) = ((Width / 2) + Swing((Width - (1.6 * side)) / 3), (Height / 2) + Swing((Height - (1.6 * side)) / 3));
        (_angle, _axis, _tilt) = (Swing(14), _hand.NextDouble() * Math.Tau, level.Tilt);
    }

    /// <summary>What the symbol says.</summary>
    public string Text { get; }


    /// <summary>Draws the frames, one after the other.</summary>
    public IEnumerable<GreyMap> Frames()
    {
        for (int i = 0; ; i++)
        {
            yield return Draw(new Random((_seed * 64) + i));
        }
    }

    private GreyMap Draw(Random random)
    {
        (_x, _y, _angle) = (_x + Swing(Step), _y + Swing(Step), _angle + Swing(Turn));
        (_tilt, _distance) = (_tilt + Swing(Sway), _distance * (1 + Swing(Approach)));
        CardView view = new(_surface.Size, FocalLength * Width, _level.PixelsPerModule * _distance, _angle, _axis, _tilt, _x, _y);
        CoveredModules dirt = new(_surface.Size, _level.Dirt, random);
        float[] light = new float[Width * Height];
        double reach = 0.75 * _surface.Size * _level.PixelsPerModule;
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                bool isNear = Math.Abs(x - _x) < reach && Math.Abs(y - _y) < reach;
                light[(y * Width) + x] = isNear ? Mean(view, dirt, x, y) : _surface.At(view.ToModules(x + 0.5, y + 0.5), dirt);
            }
        }

        float side = (float)(_surface.Size * _level.PixelsPerModule);
        CameraPicture picture = new(light, Width, Height);
        picture.Shade((float)_x, (float)_y, side, _level.Shade, random.NextSingle() * MathF.Tau);
        picture.Reflect((float)(_x + (side * (random.NextSingle() - 0.5) * 0.76)), (float)(_y + (side * (random.NextSingle() - 0.5) * 0.76)), _level.Glare * side * side, random);
        picture.Blur(_level.Blur);
        picture.Smear(_level.Motion, random.NextSingle() * MathF.PI);
        return new GreyMap(Width, Height, picture.Expose(_level.Noise, 0.95f + (0.15f * random.NextSingle()), random));
    }

    private float Mean(in CardView view, CoveredModules dirt, int x, int y)
    {
        float sum = 0;
        for (int point = 0; point < PointsPerSide * PointsPerSide; point++)
        {
            double px = x + (((point % PointsPerSide) + 0.5) / PointsPerSide), py = y + (((point / PointsPerSide) + 0.5) / PointsPerSide);
            sum += _surface.At(view.ToModules(px, py), dirt);
        }

        return sum / (PointsPerSide * PointsPerSide);
    }

    private double Swing(double most) => ((2 * _hand.NextDouble()) - 1) * most;
}
