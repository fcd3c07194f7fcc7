using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>Damages chosen codewords of chosen blocks in the modules of a symbol.</summary>
internal static class SymbolDamage
{
    /// <summary>
    /// For each block, where its codewords are in the order of placement: dealt out one to each block in turn as
    /// ISO/IEC 18004:2015, 7.6 tells, without the arithmetic of the code under test.
    /// </summary>
    internal static List<int>[] PlacesOf(in BlockStructure structure)
    {
        List<int>[] blocks = [.. Enumerable.Range(0, structure.BlockCount).Select(_ => new List<int>())];
        int next = 0;
        for (int row = 0; row <= structure.ShortDataCount; row++)
        {
            for (int block = 0; block < blocks.Length; block++)
            {
                if (row < structure.ShortDataCount || block >= structure.ShortBlockCount)
                {
                    blocks[block].Add(next++);
                }
            }
        }

        for (int row = 0; row < structure.EccCount; row++)
        {
            foreach (List<int> block in blocks)
            {
                block.Add(next++);
            }
        }

        return blocks;
    }

    /// <summary>Changes <paramref name="count"/> codewords of one block; returns their places in the order of placement.</summary>
    internal static int[] DamageBlock(BitMatrix modules, SymbolVersion version, List<int> block, int count, Random random)
    {
        int[] places = [.. block];
        random.Shuffle(places);
        foreach (int place in places.AsSpan(0, count))
        {
            int wrongBits = random.Next(1, 256);
            for (int bit = 0; bit < 8; bit++)
            {
                modules.Modules[version.DataModules[(8 * place) + bit]] ^= ((wrongBits >> bit) & 1) != 0;
            }
        }

        return places[..count];
    }

    /// <summary>Odds of 255 everywhere but in the modules of some codewords.</summary>
    internal static byte[] OddsWithout(SymbolVersion version, IEnumerable<int> places, byte odds)
    {
        byte[] map = new byte[version.Size * version.Size];
        map.AsSpan().Fill(255);
        foreach (int place in places)
        {
            foreach (ushort module in version.DataModules.Slice(8 * place, 8))
            {
                map[module] = odds;
            }
        }

        return map;
    }
}
