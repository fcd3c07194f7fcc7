using CccdSdk.Qr.ErrorCorrection;

namespace CccdSdk.Qr.Symbol;

/// <summary>
/// Corrects a block that has too many errors with the help of the odds of its modules: the codewords that are likeliest wrong are treated
/// as erasures, each of which costs half of what an error costs.
/// </summary>
/// <remarks>
/// All error correction codewords may be used up: whether a result is accepted is decided by <see cref="BlockEvidence"/> alone. So it does
/// no harm to guess: when the order of the odds does not lead to a word, erasures and flipped modules are drawn by lot, weighted by their
/// odds. The lots are the same for the same block.
/// </remarks>
internal ref struct ErasureChoice
{
    /// <summary>Spread of the lots, in logarithms of odds: neighbours in the order change places, but nothing that is sure goes first.</summary>
    private const float Spread = 0.6f;

    /// <summary>The part of the doubtful modules that a lot flips.</summary>
    private const float FlippedPart = 0.8f;

    private const int MaxBlockLength = 256;

    private readonly ReadOnlySpan<byte> _read;
    private readonly ReadOnlySpan<byte> _odds;
    private readonly int _dataCount;
    private readonly int _eccCount;
    private readonly int _maxErrors;
    private readonly bool _hasGrammar;
    private uint _lot = 0x9E37_79B9;

    /// <summary>Makes a choice for one block.</summary>
    /// <param name="read">The codewords as they were read.</param>
    /// <param name="odds">The odds of their modules, eight for each codeword.</param>
    /// <param name="dataCount">Data codewords; the others are for error correction.</param>
    /// <param name="maxErrors">The errors that were tried without erasures.</param>
    /// <param name="hasGrammar">Whether the grammar of the content will be asked.</param>
    public ErasureChoice(ReadOnlySpan<byte> read, ReadOnlySpan<byte> odds, int dataCount, int maxErrors, bool hasGrammar)
    {
        _read = read;
        _odds = odds;
        _dataCount = dataCount;
        _eccCount = read.Length - dataCount;
        _maxErrors = maxErrors;
        _hasGrammar = hasGrammar;
    }

    /// <summary>Codewords that were changed.</summary>
    public int Corrected { get; private set; }

    /// <summary>Codewords that were treated as erasures.</summary>
    public int Erased { get; private set; }

    /// <summary>Whether the result counts only if the content fits the grammar.</summary>
    public bool NeedsGrammar { get; private set; }

    /// <summary>Corrects the block.</summary>
    /// <param name="block">Receives the corrected codewords.</param>
    /// <param name="lots">How many times to draw lots when the order of the odds fails.</param>
    public bool TryCorrect(scoped Span<byte> block, int lots)
    {
        Span<float> bits = stackalloc float[MaxBlockLength];
        bits = bits[.._read.Length];
        float expected = BlockEvidence.Measure(_odds, bits);
        if ((8 * _eccCount) - expected < BlockEvidence.Required - BlockEvidence.Hope)
        {
            return false;
        }

        return TryInOrder(block, bits) || TryByLot(block, bits, lots);
    }

    private bool TryInOrder(scoped Span<byte> block, scoped ReadOnlySpan<float> bits)
    {
        Span<float> keys = stackalloc float[MaxBlockLength];
        Span<byte> places = stackalloc byte[MaxBlockLength];
        keys = keys[..bits.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            keys[i] = -bits[i];
        }

        Rank(keys, places);
        for (int erased = FewestErasures(); erased <= _eccCount; erased += 2)
        {
            _read.CopyTo(block);
            if (TryErase(block, places[..erased]))
            {
                return true;
            }
        }

        return false;
    }

    // In turn: codewords in an order that is off a little, and modules flipped before the codewords are taken in their order.
    private bool TryByLot(scoped Span<byte> block, scoped ReadOnlySpan<float> bits, int lots)
    {
        Span<float> keys = stackalloc float[MaxBlockLength];
        Span<byte> places = stackalloc byte[MaxBlockLength];
        Span<float> logits = stackalloc float[MaxBlockLength];
        logits = logits[..bits.Length];
        keys = keys[..bits.Length];
        for (int i = 0; i < logits.Length && lots > 0; i++)
        {
            float right = MathF.Pow(2, -bits[i]);
            logits[i] = MathF.Log(right / (1 - right));
        }

        for (int lot = 0; lot < lots; lot++)
        {
            _read.CopyTo(block);
            bool flip = (lot & 1) != 0;
            int doubtful = 0;
            for (int i = 0; i < keys.Length; i++)
            {
                keys[i] = logits[i] + (flip ? 0 : Spread * Logit(Draw()));
                doubtful += keys[i] < 0 ? 1 : 0;
            }

            Rank(keys, places);
            if (flip)
            {
                Flip(block);
            }

            if (TryErase(block, places[..Even(doubtful + ((lot >> 1) % 3 * 4))]))
            {
                return true;
            }
        }

        return false;
    }

    private void Flip(scoped Span<byte> block)
    {
        for (int i = 0; i < _odds.Length; i++)
        {
            if (Draw() < FlippedPart * ModuleOdds.Doubt(_odds[i]))
            {
                block[i >> 3] ^= (byte)(0x80 >> (i & 7));
            }
        }
    }

    private bool TryErase(scoped Span<byte> block, scoped ReadOnlySpan<byte> places)
    {
        if (!ReedSolomonDecoder.TryCorrect(block, _eccCount, places, _eccCount, out _))
        {
            return false;
        }

        float evidence = BlockEvidence.Of(_read, block, _odds, _eccCount);
        int changed = 0;
        int changedData = 0;
        for (int i = 0; i < block.Length; i++)
        {
            changed += block[i] == _read[i] ? 0 : 1;
            changedData = i < _dataCount ? changed : changedData;
        }

        (Corrected, Erased) = (changed, places.Length);
        NeedsGrammar = evidence < BlockEvidence.Required;
        return !NeedsGrammar || (_hasGrammar && evidence + (changedData * BlockEvidence.BitsOfGrammar) >= BlockEvidence.RequiredWithGrammar);
    }

    // The least f with f + ((ecc - f) / 2) above the errors that were tried before, and an even rest: half a pair corrects no error.
    private readonly int FewestErasures() => Math.Max((2 * (_maxErrors + 1)) - _eccCount, _eccCount & 1);

    // As many as are wanted, as far as there are as many, with an even rest.
    private readonly int Even(int erased)
    {
        erased = Math.Clamp(erased, 0, _eccCount);
        return erased - ((_eccCount - erased) & 1 & (erased > 0 ? 1 : 0));
    }

    private static void Rank(Span<float> keys, Span<byte> places)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            places[i] = (byte)i;
        }

        keys.Sort(places[..keys.Length]);
    }

    private static float Logit(float part) => MathF.Log(part / (1 - part));

    // Xorshift (Marsaglia 2003), between 0 and 1.
    private float Draw()
    {
        _lot ^= _lot << 13;
        _lot ^= _lot >> 17;
        _lot ^= _lot << 5;
        return ((_lot >> 8) + 0.5f) / (1 << 24);
    }
}
