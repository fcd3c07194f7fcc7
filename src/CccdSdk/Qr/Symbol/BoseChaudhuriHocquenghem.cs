using System.Numerics;

namespace CccdSdk.Qr.Symbol;

/// <summary>The short codes that protect format and version information (ISO/IEC 18004:2015, Annexes C and D).</summary>
internal static class BoseChaudhuriHocquenghem
{
    /// <summary>Appends the check bits: the remainder of the data bits after division by the generator polynomial.</summary>
    internal static int Encode(int data, int generator)
    {
        int checkBits = BitOperations.Log2((uint)generator);
        int word = data << checkBits;
        int remainder = word;
        while (remainder >> checkBits != 0)
        {
            remainder ^= generator << (BitOperations.Log2((uint)remainder) - checkBits);
        }

        return word | remainder;
    }

    /// <summary>The index of the one word that differs from <paramref name="bits"/> in at most <paramref name="maxWrongBits"/> bits, or -1.</summary>
    internal static int Nearest(int bits, ReadOnlySpan<int> words, int maxWrongBits, out int wrongBits)
    {
        for (int i = 0; i < words.Length; i++)
        {
            wrongBits = BitOperations.PopCount((uint)(bits ^ words[i]));
            if (wrongBits <= maxWrongBits)
            {
                return i;
            }
        }

        wrongBits = 0;
        return -1;
    }

    /// <summary>How well soft bits agree with a word: each adds its value where the word has a one and takes it off elsewhere.</summary>
    /// <param name="softBits">Positive for dark (one), negative for light; the most significant bit of the word first.</param>
    /// <param name="word">The word.</param>
    internal static int Correlate(ReadOnlySpan<short> softBits, int word)
    {
        int sum = 0;
        for (int i = 0; i < softBits.Length; i++)
        {
            sum += ((word >> (softBits.Length - 1 - i)) & 1) != 0 ? softBits[i] : -softBits[i];
        }

        return sum;
    }
}
