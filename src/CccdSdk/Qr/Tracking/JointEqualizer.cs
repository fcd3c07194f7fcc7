using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>Takes out of some frames of a symbol the blur that each of them has of its own: what one smeared in one direction, another shows.</summary>
/// <remarks>
/// <para>A sum of frames that a hand moved to all sides has the blur of all of them, and no filter over it brings back what is lost then. So
/// each frame is explained by the modules as they are believed to be and a blur of its own, see <see cref="FrameBlur"/>; what is left
/// over says at every module how the belief has to change; and with a better belief the blur is known better, in turn. Modules are dark or
/// light and nothing between, which is why this gets further than a filter: what is certain is taken out of its neighbours whole.</para>
/// <para>All of it costs about a millisecond for five frames of a card's symbol.</para>
/// </remarks>
internal sealed class JointEqualizer
{
    /// <summary>More frames would tell little that is new, and take more time.</summary>
    internal const int MostFrames = 8;

    /// <summary>How often the blur is fitted, and after each time the modules. More changes nothing in nearly all cases.</summary>
    private const int Rounds = 3, Passes = 3;

    /// <summary>What is left over is not all noise: half of what it says is believed.</summary>
    private const float Belief = 0.5f;

    /// <summary>Half of the way at a time: modules that change together would go too far.</summary>
    private const float Step = 0.5f;

    /// <summary>A probability of 0.9997: certain. Divided by it the result is in the measure of a frame.</summary>
    private const float Certain = 8;

    /// <summary>Fields in memory.</summary>
    private const int OfAllFrames = 5, OfEachFrame = 2;

    private readonly FrameBlur[] _blurs = [new(), new(), new(), new(), new(), new(), new(), new()];
    private readonly WorkingMemory<float> _fields = new();
    private ModuleField _layout;

    /// <summary>Takes the blur out.</summary>
    /// <param name="track">The frames.</param>
    /// <param name="start">The modules as far as they are known.</param>
    /// <param name="result">Receives how dark the modules are.</param>
    public void Apply(SymbolTrack track, ReadOnlySpan<float> start, Span<float> result)
    {
        FunctionPatterns patterns = FunctionPatterns.Of(track.Version);
        _layout = new ModuleField(patterns.Size);
        int frames = Math.Min(track.FrameCount, MostFrames);
        _fields.Rent((OfAllFrames + (OfEachFrame * frames)) * _layout.Length).Clear();
        Ones.Fill(1);
        Modules.Fill(-1);
        for (int module = 0; module < start.Length; module++)
        {
            int colour = patterns.Colour(module % patterns.Size, module / patterns.Size);
            Modules[_layout.IndexOf(module)] = colour != 0 ? colour : Math.Clamp(start[module], -1, 1);
        }

        for (int i = 0; i < frames; i++)
        {
            Take(track.Frame(track.FrameCount - 1 - i), Values(i), Trust(i));
        }

        for (int round = 0; round < Rounds && FitBlurs(frames); round++)
        {
            for (int pass = 0; pass < Passes; pass++)
            {
                Improve(frames, patterns, result);
            }
        }

        Release();
    }

    private Span<float> Modules => Field(0);

    private Span<float> Ones => Field(1);

    private Span<float> Sum => Field(2);

    private Span<float> Certainty => Field(3);

    private Span<float> Rest => Field(4);

    private Span<float> Values(int frame) => Field(OfAllFrames + (OfEachFrame * frame));

    private Span<float> Trust(int frame) => Field(OfAllFrames + (OfEachFrame * frame) + 1);

    private Span<float> Field(int index) => _fields.Span.Slice(index * _layout.Length, _layout.Length);

    private void Take(ReadOnlySpan<sbyte> frame, Span<float> values, Span<float> trust)
    {
        for (int module = 0; module < frame.Length; module++)
        {
            int place = _layout.IndexOf(module);
            (values[place], trust[place]) = (frame[module] / SoftModules.Steps, frame[module] == 0 ? 0 : 1);
        }
    }

    private bool FitBlurs(int frames)
    {
        Certainty.Clear();
        for (int i = 0; i < frames; i++)
        {
            if (!_blurs[i].Fit(_layout, Modules, Values(i), Trust(i), Ones, Rest))
            {
                return false;
            }

            _blurs[i].Subtract(_layout, Modules, Values(i), Ones, Rest);
            _blurs[i].Judge(_layout, Rest, Sum, Trust(i));
            _blurs[i].AddCertainty(_layout, Trust(i), Certainty);
        }

        return true;
    }

    private void Improve(int frames, FunctionPatterns patterns, Span<float> result)
    {
        Sum.Clear();
        for (int i = 0; i < frames; i++)
        {
            _blurs[i].Subtract(_layout, Modules, Values(i), Ones, Rest);
            ModuleField.Multiply(Rest, Trust(i), Rest);
            _blurs[i].AddBack(_layout, Rest, Sum);
        }

        Span<float> modules = Modules, sum = Sum, certainty = Certainty;
        for (int module = 0; module < result.Length; module++)
        {
            int place = _layout.IndexOf(module);
            float odds = Math.Clamp(Belief * ((modules[place] * certainty[place]) + sum[place]), -Certain, Certain);
            int colour = patterns.Colour(module % patterns.Size, module / patterns.Size);
            float better = colour != 0 ? colour : MathF.Tanh(odds);
            modules[place] += Step * (better - modules[place]);
            result[module] = odds / Certain;
        }
    }

    // All of it is somebody's card.
    private void Release()
    {
        _fields.Release();
        foreach (FrameBlur blur in _blurs)
        {
            blur.Release();
        }
    }
}
