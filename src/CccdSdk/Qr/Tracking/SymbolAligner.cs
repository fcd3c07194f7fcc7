using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>
/// Finds a symbol again that was seen in frames before: by all its modules, where noise, glare or dirt hide its finder patterns.
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

    /// <summary>Every so many modules are looked at in the search; a prime, so that no pattern is preferred.</summary>
    private const int Stride = 5;

    /// <summary>The first and the last step of the corners, in modules.</summary>
    private const float FirstMove = 0.4f, LastMove = 0.05f;

    private readonly WorkingMemory<float> _template = new();
    private readonly SymbolTransform _trial = new();

    /// <summary>The best place, after <see cref="Align"/>.</summary>
    public SymbolTransform Transform { get; } = new();

    /// <summary>Finds a symbol.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="track">The symbol.</param>
    /// <returns>The correlation at <see cref="Transform"/>; 0 when it is out of the frame.</returns>
    public float Align(in LuminanceView frame, SymbolTrack track)
    {
        FillTemplate(track);
        Transform.CopyFrom(track.Transform);
        float module = SymbolOutline.PixelsPerModule(track.Transform);
        Search(frame, module);
        float best = Score(frame, Transform, 1);
        for (float move = FirstMove; move >= LastMove; move /= 2)
        {
            best = MoveCorners(frame, module * move, best);
            best = MoveCorners(frame, module * move, best);
        }

        _template.Release();
        return best;
    }

    private void FillTemplate(SymbolTrack track)
    {
        FunctionPatterns patterns = FunctionPatterns.Of(track.Version);
        Span<float> template = _template.Rent(track.Sum.Length);
        float sign = track.IsInverted ? 1 : -1;
        for (int i = 0; i < template.Length; i++)
        {
            int colour = patterns.Colour(i % patterns.Size, i / patterns.Size);
            template[i] = sign * (colour != 0 ? colour : Math.Clamp(track.Sum[i], -1, 1));
        }
    }

    private void Search(in LuminanceView frame, float module)
    {
        float best = Score(frame, Transform, Stride);
        (float bestX, float bestY) = (0, 0);
        int steps = (int)(Range / Step);
        for (int y = -steps; y <= steps; y++)
        {
            for (int x = -steps; x <= steps; x++)
            {
                (float dx, float dy) = (x * Step * module, y * Step * module);
                _trial.CopyFrom(Transform);
                _trial.Move(dx, dy);
                float score = Score(frame, _trial, Stride);
                (best, bestX, bestY) = score > best ? (score, dx, dy) : (best, bestX, bestY);
            }
        }

        Transform.Move(bestX, bestY);
    }

    private float MoveCorners(in LuminanceView frame, float step, float best)
    {
        for (int corner = 0; corner < 4; corner++)
        {
            for (int direction = 0; direction < 4; direction++)
            {
                (float dx, float dy) = direction switch { 0 => (step, 0f), 1 => (-step, 0f), 2 => (0f, step), _ => (0f, -step) };
                _trial.CopyFrom(Transform);
                if (_trial.MoveCorner(corner, dx, dy) && Score(frame, _trial, 1) is float score && score > best)
                {
                    best = score;
                    Transform.CopyFrom(_trial);
                }
            }
        }

        return best;
    }

    private float Score(in LuminanceView frame, SymbolTransform transform, int stride)
    {
        ReadOnlySpan<float> template = _template.Span;
        float product = 0, mean = 0, squares = 0, known = 0, knownSquares = 0;
        int count = 0;
        for (int i = 0; i < template.Length; i += stride)
        {
            (float x, float y) = transform.Map((i % transform.Size) + 0.5, (i / transform.Size) + 0.5);
            float grey = LuminanceSampler.At(frame, x, y);
            product += grey * template[i];
            mean += grey;
            squares += grey * grey;
            known += template[i];
            knownSquares += template[i] * template[i];
            count++;
        }

        float variance = ((squares * count) - (mean * mean)) * ((knownSquares * count) - (known * known));
        return variance > 0 ? ((product * count) - (mean * known)) / MathF.Sqrt(variance) : 0;
    }
}
