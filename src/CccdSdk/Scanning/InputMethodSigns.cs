using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A5: names of places that an input method (Telex) has rewritten, such as Nông Bua for Noong Bua. Reported, never changed.</summary>
internal static class InputMethodSigns
{
    private const int Hashes = 1024;

    /// <summary>One more than the bytes of the longest name.</summary>
    private const int Lengths = 32;

    /// <summary>The rewritten names at their hashes.</summary>
    private static readonly byte[][]?[] s_rewritten = Rewritten();

    /// <summary>For each length one bit for the low six bits of a first byte, so that nearly no other part of a residence is compared.</summary>
    private static readonly ulong[] s_firstByLength = FirstByLength();

    /// <summary>Whether a part of a residence is such a name. No allocation.</summary>
    public static bool AreIn(ReadOnlySpan<byte> residence)
    {
        int start = 0;
        int last = residence.Length - Vector256<byte>.Count;
        for (int done = 0; Vector256.IsHardwareAccelerated && last >= 0 && done < residence.Length; done += Vector256<byte>.Count)
        {
            int place = Math.Min(done, last);
            Vector256<byte> bytes = Vector256.Create(residence.Slice(place, Vector256<byte>.Count));
            uint commas = Vector256.Equals(bytes, Vector256.Create((byte)',')).ExtractMostSignificantBits() >> (done - place);
            for (; commas != 0; commas &= commas - 1)
            {
                int comma = done + BitOperations.TrailingZeroCount(commas);
                if (MayBeRewritten(residence, start, comma) && IsRewritten(residence[start..comma]))
                {
                    return true;
                }

                start = comma + 1;
            }
        }

        // The last part; all of them where there are no vectors.
        for (ReadOnlySpan<byte> rest = residence[start..]; !rest.IsEmpty;)
        {
            int comma = rest.IndexOf((byte)',');
            if (IsRewritten(comma < 0 ? rest : rest[..comma]))
            {
                return true;
            }

            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        return false;
    }

    // By length and first letter only, whether a space stands before it or not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeRewritten(ReadOnlySpan<byte> residence, int start, int end)
    {
        start += residence[start] == ' ' ? 1 : 0;
        return (uint)(end - start) < Lengths && ((s_firstByLength[end - start] >> residence[start]) & 1) != 0;
    }

    private static bool IsRewritten(ReadOnlySpan<byte> part)
    {
        part = part.Length > 0 && part[0] == ' ' ? part[1..] : part;
        return !part.IsEmpty && s_rewritten[Hash(part)] is { } names && IsOneOf(names, part);
    }

    /// <summary>Names of Vietnamese syllables are immune; others, such as Ksor, may have been rewritten too.</summary>
    private static bool IsName(CardField field) => field is CardField.FullName or CardField.FatherName or CardField.MotherName;

    private static bool IsOneOf(byte[][] names, ReadOnlySpan<byte> part)
    {
        foreach (byte[] name in names)
        {
            if (part.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static int Hash(ReadOnlySpan<byte> part) => ((part.Length * 37) + (part[0] * 11) + (part[^1] * 5) + part[part.Length / 2]) & (Hashes - 1);

    private static byte[][]?[] Rewritten()
    {
        byte[][]?[] names = new byte[][]?[Hashes];
        foreach (byte[] name in TelexNames.Originals.Keys.Select(System.Text.Encoding.UTF8.GetBytes))
        {
            names[Hash(name)] = [.. names[Hash(name)] ?? [], name];
        }

        return names;
    }

    private static ulong[] FirstByLength()
    {
        ulong[] first = new ulong[Lengths];
        foreach (byte[] name in s_rewritten.SelectMany(static names => names ?? []))
        {
            first[name.Length] |= 1UL << name[0];
        }

        return first;
    }

    /// <summary>Looks for such names in the parts of a residence.</summary>
    /// <param name="text">A text that is otherwise the text of a card.</param>
    public static RepairResult Check(string text)
    {
        string[] fields = CardTextShape.Split(text);
        if (fields.Length == 0)
        {
            return RepairResult.Unchanged;
        }

        int residence = CardTextShape.FieldAt(fields.Length, CardField.Residence);
        string[] parts = fields[residence].Split(", ");
        bool found = false;
        for (int i = 0; i < parts.Length; i++)
        {
            if (TelexNames.Originals.TryGetValue(parts[i], out string? original))
            {
                parts[i] = original;
                found = true;
            }
        }

        if (!found)
        {
            return RepairResult.Unchanged;
        }

        FieldReading[] readings = [.. fields.Select(FieldReading.Of)];
        readings[residence] = new FieldReading(fields[residence], null, [new RepairCandidate(string.Join(", ", parts), CandidateReason.ListedName)]);
        for (int i = 0; i < readings.Length; i++)
        {
            readings[i] = IsName(CardTextShape.Kind(fields.Length, i)) && !fields[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(static word => VietnameseSyllables.IsValid(word))
                ? new FieldReading(fields[i], null, [])
                : readings[i];
        }

        return PartialRepair.Create(RepairCertainty.Candidates, ImmutableArray.Create(ScanDamage.InputMethod), readings);
    }
}
