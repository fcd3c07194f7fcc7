using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>
/// Finds a symbol again that was seen in frames before, or makes a first guess of it exact: by all its modules, where noise, glare or dirt
/// hide its finder patterns.
/// </summary>
/// <remarks>
/// First the place is searched around the last one, on a part of the modules, then the four corners are moved in ever smaller steps. The
/// measure is the correlation of grey values with what is known: function modules, and the sum of the frames so far.
/// </remarks>
internal sealed class SymbolAligner
{
    /// <summary>How far a symbol is searched, in modules: a hand moves it by less between two frames.</summary>
    private const float Range = 5;

    /// <summary>Half a module away nothing is left of the correlation, so that steps have to be smaller.</summary>
    private const float Step = 0.4f;

    /// <summary>Perspective moves the corner that has no finder pattern by less from where the three others have it, in modules.</summary>
    private const float CornerRange = 2.4f;

    /// <summary>Every so many modules are looked at in the search; a prime, so that no pattern is preferred.</summary>
    private const int FirstStride = 11, Stride = 5, CornerStride = 3;

    /// <summary>Places of the first search that are looked at again on more modules.</summary>
    private const int BestPlaces = 12;

    /// <summary>With more modules than this every second one is enough for the last moves: chance is 1 / √600 then.</summary>
    private const int ManyModules = 1200;

    /// <summary>The first and the last step of the corners, in modules.</summary>
    private const float FirstMove = 0.4f, LastMove = 0.05f;

    /// <summary>Moves that are larger show on a part of the modules.</summary>
    private const float CoarseMove = 0.15f;

    private const int BottomRight = 2;

    private readonly SymbolTemplate _template = new();
    private readonly SymbolTransform _trial = new();

    /// <summary>The best place, after <see cref="Align"/> or <see cref="Refine"/>.</summary>
    public SymbolTransform Transform { get; } = new();

    /// <summary>Finds a symbol.</summary>
    /// <param name="part">A part of the frame.</param>
    /// <param name="left">First column of the part in the frame.</param>
    /// <param name="top">First row of it.</param>
    /// <param name="track">The symbol.</param>
    /// <returns>The correlation at <see cref="Transform"/>, which is that in the frame; 0 when it is out of the part.</returns>
    public float Align(in LuminanceView part, int left, int top, SymbolTrack track)
    {
        _template.Fill(FunctionPatterns.Of(track.Version), track.IsInverted, track.Sum);
        Transform.CopyFrom(track.Transform);
        Transform.Move(-left, -top);
        Search(part, SymbolOutline.PixelsPerModule(Transform));
        float correlation = MoveCorners(part);
        _template.Release();
        Transform.Move(left, top);
        return correlation;
    }

    /// <summary>Makes a guess of <see cref="Transform"/> exact that was right about the finder patterns.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="version">The version.</param>
    /// <param name="inverted">Whether the symbol is light on dark.</param>
    /// <returns>The correlation with the function modules.</returns>
    public float Refine(in LuminanceView frame, int version, bool inverted)
    {
        _template.Fill(FunctionPatterns.Of(version), inverted, []);
        SearchCorner(frame, SymbolOutline.PixelsPerModule(Transform));
        float best = MoveCorners(frame);
        best = TurnToBest(frame, best) ? MoveCorners(frame) : best;
        _template.Release();
        return best;
    }

    private void Search(in LuminanceView frame, float module)
    {
        Span<(float Score, float X, float Y)> places = stackalloc (float Score, float X, float Y)[BestPlaces];
        places.Clear();
        int steps = (int)(Range / Step);
        _template.Place(Transform, FirstStride);
        for (int y = -steps; y <= steps; y++)
        {
            for (int x = -steps; x <= steps; x++)
            {
                (float dx, float dy) = (x * Step * module, y * Step * module);
                Insert(places, (_template.ScoreMoved(frame, dx, dy), dx, dy));
            }
        }

        _template.Place(Transform, Stride);
        (float Score, float X, float Y) best = (_template.ScoreMoved(frame, 0, 0), 0, 0);
        foreach ((_, float x, float y) in places)
        {
            float score = _template.ScoreMoved(frame, x, y);
            best = score > best.Score ? (score, x, y) : best;
        }

        Transform.Move(best.X, best.Y);
    }

    // The best come first; the last one goes.
    private static void Insert(Span<(float Score, float X, float Y)> places, (float Score, float X, float Y) place)
    {
        int i = places.Length - 1;
        if (!(place.Score > places[i].Score))
        {
            return;
        }

        for (; i > 0 && place.Score > places[i - 1].Score; i--)
        {
            places[i] = places[i - 1];
        }

        places[i] = place;
    }

    // Where dirt lies on a finder pattern, the fourth corner may have been taken for it.
    private bool TurnToBest(in LuminanceView frame, float best)
    {
        bool turned = false;
        _trial.CopyFrom(Transform);
        for (int turn = 1; turn < 4; turn++)
        {
            _trial.Turn();
            if (_template.Score(frame, _trial, 1) is float score && score > best)
            {
                (best, turned) = (score, true);
                Transform.CopyFrom(_trial);
            }
        }

        return turned;
    }

    private void SearchCorner(in LuminanceView frame, float module)
    {
        float best = _template.Score(frame, Transform, CornerStride);
        (float bestX, float bestY) = (0, 0);
        int steps = (int)(CornerRange / Step);
        for (int y = -steps; y <= steps; y++)
        {
            for (int x = -steps; x <= steps; x++)
            {
                (float dx, float dy) = (x * Step * module, y * Step * module);
                _trial.CopyFrom(Transform);
                float score = _trial.MoveCorner(BottomRight, dx, dy) ? _template.Score(frame, _trial, CornerStride) : 0;
                (best, bestX, bestY) = score > best ? (score, dx, dy) : (best, bestX, bestY);
            }
        }

        Transform.MoveCorner(BottomRight, bestX, bestY);
    }

    private float MoveCorners(in LuminanceView frame)
    {
        float module = SymbolOutline.PixelsPerModule(Transform);
        float best = 0;
        int last = _template.Count > ManyModules ? 2 : 1;
        for (float move = FirstMove; move >= LastMove; move /= 2)
        {
            int stride = move > CoarseMove ? CornerStride : last;
            best = _template.Score(frame, Transform, stride);
            best = MoveCorners(frame, stride, module * move, best);
            best = MoveCorners(frame, stride, module * move, best);
        }

        return best;
    }

    private float MoveCorners(in LuminanceView frame, int stride, float step, float best)
    {
        for (int corner = 0; corner < 4; corner++)
        {
            for (int direction = 0; direction < 4; direction++)
            {
                (float dx, float dy) = direction switch { 0 => (step, 0f), 1 => (-step, 0f), 2 => (0f, step), _ => (0f, -step) };
                _trial.CopyFrom(Transform);
                if (_trial.MoveCorner(corner, dx, dy) && _template.Score(frame, _trial, stride) is float score && score > best)
                {
                    best = score;
                    Transform.CopyFrom(_trial);
                }
            }
        }

        return best;
    }
}
