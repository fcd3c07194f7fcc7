using System.Buffers;
using CccdSdk.Qr.ErrorCorrection;

namespace CccdSdk.Qr.Symbol;

/// <summary>Corrects all blocks of a symbol: first as the standard has it, then with the odds of the modules.</summary>
internal ref struct BlockCorrector
{
    /// <summary>A block is a word of a code over 255 places, so it is never longer.</summary>
    private const int MaxBlockLength = 256;

    /// <summary>Version 40-H has the most blocks (ISO/IEC 18004:2015, table 9).</summary>
    private const int MaxBlocks = 81;

    /// <summary>How often lots are drawn for a block.</summary>
    private const int Lots = 64;

    /// <summary>Where none of so many blocks can be corrected, the modules are not where they were looked for, and the others need not be
    /// tried: damage lies across all blocks alike, because their codewords take turns (ISO/IEC 18004:2015, 7.6). Of 6,000 generated
    /// photographs none is lost by it, and the dearest cost half as many tries.</summary>
    private const int BlocksThatTell = 3;

    private readonly SymbolVersion _version;
    private readonly BlockStructure _structure;
    private readonly ReadOnlySpan<byte> _odds;
    private readonly bool _hasGrammar;
    private readonly Span<byte> _codewords;
    private Span<byte> _read;
    private Span<byte> _ofBlock;
    private Span<byte> _rated;
    private Span<bool> _isPadding;
    private Span<sbyte> _known;
    private Span<bool> _done;
    private bool _isPadded;

    private BlockCorrector(SymbolVersion version, in BlockStructure structure, ReadOnlySpan<byte> odds, bool hasGrammar, Span<byte> codewords)
    {
        _version = version;
        _structure = structure;
        _odds = odds;
        _hasGrammar = hasGrammar;
        _codewords = codewords;
    }

    /// <summary>Corrects the blocks.</summary>
    /// <param name="version">The version.</param>
    /// <param name="odds">The odds of each module, see <see cref="ModuleOdds"/>; empty where nothing is known.</param>
    /// <param name="hasGrammar">Whether the grammar of the content will be asked.</param>
    /// <param name="codewords">The codewords in the order of placement, without the data mask; corrected in place.</param>
    /// <param name="structure">The blocks.</param>
    /// <param name="correction">What was done.</param>
    /// <returns>Whether every block could be corrected.</returns>
    internal static bool TryCorrect(
        SymbolVersion version, ReadOnlySpan<byte> odds, bool hasGrammar, Span<byte> codewords, in BlockStructure structure, out Correction correction)
    {
        correction = default;
        Span<bool> done = stackalloc bool[MaxBlocks];
        BlockCorrector corrector = new(version, structure, odds, hasGrammar, codewords) { _done = done[..structure.BlockCount] };
        corrector._done.Clear();
        int length = codewords.Length;
        byte[] bytes = ArrayPool<byte>.Shared.Rent((2 * length) + (2 * odds.Length));
        bool[] flags = ArrayPool<bool>.Shared.Rent(length);
        corrector._read = bytes.AsSpan(0, length);
        corrector._ofBlock = bytes.AsSpan(length, length);
        corrector._rated = bytes.AsSpan(2 * length, odds.Length);
        corrector._known = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan((2 * length) + odds.Length, odds.Length));
        corrector._isPadding = flags.AsSpan(0, length);
        codewords.CopyTo(corrector._read);
        bool corrected = corrector.CorrectPlain(ref correction) || (!odds.IsEmpty && corrector.CorrectByOdds(ref correction));
        bytes.AsSpan(0, (2 * length) + (2 * odds.Length)).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<bool>.Shared.Return(flags);
        return corrected;
    }

    // Errors without erasures, up to the number that the standard grants.
    private bool CorrectPlain(ref Correction correction)
    {
        Span<byte> buffer = stackalloc byte[MaxBlockLength];
        for (int i = 0; i < _done.Length; i++)
        {
            Span<byte> block = buffer[..(_structure.DataCountOf(i) + _structure.EccCount)];
            CodewordBlocks.CopyBlock(_codewords, _structure, i, block);
            _done[i] = ReedSolomonDecoder.TryCorrect(block, _structure.EccCount, [], 2 * _structure.MaxErrors, out int changed);
            if (_done[i])
            {
                CodewordBlocks.WriteBlock(block, _structure, i, _codewords);
                correction = correction with { Corrected = correction.Corrected + changed };
            }
        }

        buffer.Clear();
        return !_done.Contains(false);
    }

    // Every block that is corrected says more about the others, so as long as there is progress there is another round. What is dearer,
    // or assumes more, comes when that is at its end.
    private bool CorrectByOdds(ref Correction correction)
    {
        _known.Clear();
        _isPadding.Clear();
        CodewordBlocks.NumberBlocks(_structure, _ofBlock);
        for (int i = 0; i < _done.Length; i++)
        {
            Mark(i);
        }

        return CorrectInRounds(0, ref correction)
            || (TryAssumePadding() && CorrectInRounds(0, ref correction))
            || (IsLikelyRight() && CorrectByLot(ref correction));
    }

    // Lots are the same for the same block, so there is another round only when there is padding that was not known before.
    private bool CorrectByLot(ref Correction correction)
    {
        bool wasPadded = _isPadded;
        return CorrectInRounds(Lots, ref correction) || (!wasPadded && TryAssumePadding() && CorrectInRounds(Lots, ref correction));
    }

    // Where half of the blocks cannot be corrected, most likely the modules are not where they were looked for: no lots for that.
    private readonly bool IsLikelyRight() => _done.Length == 1 || 2 * _done.Count(true) >= _done.Length;

    private bool CorrectInRounds(int lots, ref Correction correction)
    {
        int left = _done.Count(false);
        for (int before = left + 1; left > 0 && left < before;)
        {
            before = left;
            DamageRating.Rate(_version.Size, _odds, _known, _rated);
            for (int i = 0; i < _done.Length; i++)
            {
                left -= !_done[i] && TryCorrectBlock(i, lots, ref correction) ? 1 : 0;
                if (i + 1 == BlocksThatTell && left == _done.Length)
                {
                    return false;
                }
            }
        }

        return left == 0;
    }

    private bool TryCorrectBlock(int index, int lots, ref Correction correction)
    {
        int dataCount = _structure.DataCountOf(index);
        int length = dataCount + _structure.EccCount;
        Span<byte> buffer = stackalloc byte[10 * MaxBlockLength];
        Span<byte> read = buffer[..length];
        Span<byte> block = buffer.Slice(MaxBlockLength, length);
        Span<byte> odds = buffer.Slice(2 * MaxBlockLength, 8 * length);
        CodewordBlocks.CopyBlock(_read, _structure, index, read);
        CopyOdds(index, length, odds);
        ErasureChoice choice = new(read, odds, dataCount, _structure.MaxErrors, _hasGrammar);
        _done[index] = choice.TryCorrect(block, lots);
        if (_done[index])
        {
            CodewordBlocks.WriteBlock(block, _structure, index, _codewords);
            Mark(index);
            correction = correction.With(choice.Corrected, choice.Erased, choice.NeedsGrammar);
        }

        buffer.Clear();
        return _done[index];
    }

    private readonly void CopyOdds(int index, int length, Span<byte> odds)
    {
        ReadOnlySpan<ushort> order = _version.DataModules;
        for (int i = 0; i < length; i++)
        {
            int place = CodewordBlocks.PlaceOf(_structure, index, i);
            for (int bit = 0; bit < 8; bit++)
            {
                odds[(8 * i) + bit] = _isPadding[place] ? byte.MaxValue : _rated[order[(8 * place) + bit]];
            }
        }
    }

    private readonly void Mark(int index)
    {
        if (_done[index])
        {
            DamageRating.Mark(_version, _read, _codewords, _ofBlock, index, _known);
        }
    }

    private bool TryAssumePadding()
    {
        if (_isPadded || !_done[0])
        {
            return _isPadded;
        }

        _isPadded = true;
        return KnownPadding.TryFill(_version.Number, _structure, _codewords, _read, _isPadding);
    }
}
