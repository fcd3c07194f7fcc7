using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>Finds and reads a symbol in a frame whose noise or blur hides finder patterns from a run scan.</summary>
/// <param name="grammar">What the content may be expected to look like; null for anything.</param>
internal sealed class RingReader(IPayloadGrammar? grammar = null)
{
    /// <summary>Less than this is chance: some 700 function modules, and the best of some hundred places.</summary>
    private const float LeastAlignment = 0.25f;

    private readonly WorkingMemory<byte> _smooth = new();
    private readonly WorkingMemory<ushort> _lines = new();
    private readonly RingSearch _search = new();
    private readonly RingGuesses _guesses = new();
    private readonly SymbolAligner _aligner = new();
    private readonly ModuleReader _modules = new() { Grammar = grammar };

    /// <summary>Looks for a symbol.</summary>
    /// <param name="frame">The frame, or a part of it.</param>
    /// <param name="effort">How much to try with the modules.</param>
    /// <param name="collector">Receives the modules, and says when to stop.</param>
    /// <param name="steps">Says what there is time for.</param>
    /// <returns>The symbol, when this frame alone can be read.</returns>
    public QrSymbol? Read(in LuminanceView frame, QrReaderEffort effort, FrameCollector collector, FrameSteps steps)
    {
        try
        {
            LuminanceView smooth = LuminanceScaler.Smooth(frame, _smooth, _lines);
            _search.Find(smooth, collector);
            _search.Peaks.Sort();
            _guesses.Find(smooth, _search.Peaks, collector);
            _modules.Observer = collector;
            for (int i = 0; i < _guesses.Count && !collector.ShouldStop && !collector.HasLikelySample; i++)
            {
                if (ReadGuess(frame, smooth, _guesses[i], effort, collector, steps) is { } symbol)
                {
                    return symbol;
                }
            }

            return null;
        }
        finally
        {
            _modules.Observer = null;
            _modules.Release();
            _search.Release();
            _smooth.Release();
            _lines.Release();
        }
    }

    private QrSymbol? ReadGuess(
        in LuminanceView frame, in LuminanceView smooth, in RingGuess guess, QrReaderEffort effort, FrameCollector collector, FrameSteps steps)
    {
        bool inverted = guess.Corner.IsInverted;
        if (!guess.TryGetTransform(_aligner.Transform) || !steps.TryBegin(FrameStep.Align))
        {
            return null;
        }

        float alignment = _aligner.Refine(smooth, guess.Version, inverted);
        steps.End(FrameStep.Align);
        if (alignment < LeastAlignment)
        {
            return null;
        }

        SymbolTransform transform = _aligner.Transform;
        _modules.Sample(frame, transform, guess.Version, inverted);
        if (!collector.HasLikelySample || !steps.TryBegin(FrameStep.ReadFrame))
        {
            return null;
        }

        QrReadStatus status = _modules.Read(frame, transform, guess.Version, inverted, effort, out DecodedSymbol? decoded, out bool mirrored);
        steps.End(FrameStep.ReadFrame);
        return status == QrReadStatus.Read && decoded is not null
            ? QrSymbol.FromDecoded(decoded, SymbolOutline.Corners(transform, mirrored), SymbolOutline.PixelsPerModule(transform), mirrored, inverted)
            : null;
    }
}
