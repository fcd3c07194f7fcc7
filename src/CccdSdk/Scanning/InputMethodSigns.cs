using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A5: names of places that Telex has rewritten, such as Nông Bua for Noong Bua, and codes that VNI has, such as Á for A1.
/// Reported, never changed.</summary>
internal static class InputMethodSigns
{
    private const int Hashes = 1024;

    /// <summary>One more than the bytes of the longest name.</summary>
    private const int Lengths = 32;

    /// <summary>The rewritten names at their hashes.</summary>
    private static readonly byte[][]?[] s_rewritten = Rewritten();

    /// <summary>For each length one bit for the low six bits of a first byte, so that nearly no other part of a residence is compared.</summary>
    private static readonly ulong[] s_firstByLength = FirstByLength();

    /// <summary>Whether a part of a residence is such a name, or may end with such a code. No allocation.</summary>
    public static bool AreIn(ReadOnlySpan<byte> residence)
    {
        int last = residence.Length - Vector256<byte>.Count;
        if (!Vector256.IsHardwareAccelerated || last < 0)
        {
            return AreInScalar(residence);
        }

        // One bit for each byte: 32 of this vector over the 32 before it.
        ulong spaces = 0, leads = 0, leadsOfThree = 0;
        int start = 0;
        for (int done = 0; done <= residence.Length; done += Vector256<byte>.Count)
        {
            int place = Math.Min(done, last);
            int seen = done - place;
            Vector256<byte> bytes = Vector256.Create(residence.Slice(place, Vector256<byte>.Count));
            spaces = Next(spaces, Vector256.Equals(bytes, Vector256.Create((byte)' ')), seen);
            leads = Next(leads, Vector256.GreaterThanOrEqual(bytes, Vector256.Create(VniCodes.FirstLead)), seen);
            leadsOfThree = Next(leadsOfThree, Vector256.GreaterThanOrEqual(bytes, Vector256.Create(VniCodes.FirstLeadOfThree)), seen);
            ulong ends = Next(0, Vector256.Equals(bytes, Vector256.Create((byte)',')), seen) >> Vector256<byte>.Count;
            ends |= residence.Length - done < Vector256<byte>.Count ? 1UL << (residence.Length - done) : 0;

            // The same as VniCodes.MayEnd, but for the length of the part.
            ulong codes = (spaces << 3 & leads << 2) | (spaces << 4 & leadsOfThree << 3);
            if (((codes >> Vector256<byte>.Count) & ends) != 0)
            {
                return AreInScalar(residence);
            }

            for (; ends != 0; ends &= ends - 1)
            {
                int end = done + BitOperations.TrailingZeroCount(ends);
                if (MayBeRewritten(residence, start, end) && IsRewritten(residence[start..end]))
                {
                    return true;
                }

                start = end + 1;
            }
        }

        return false;
    }

    /// <summary>The plain form.</summary>
    internal static bool AreInScalar(ReadOnlySpan<byte> residence)
    {
        for (ReadOnlySpan<byte> rest = residence; !rest.IsEmpty;)
        {
            int comma = rest.IndexOf((byte)',');
            ReadOnlySpan<byte> part = comma < 0 ? rest : rest[..comma];
            if (IsRewritten(part) || VniCodes.MayEnd(part))
            {
                return true;
            }

            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        return false;
    }

    private static ulong Next(ulong before, Vector256<byte> found, int seen) =>
        (before >> Vector256<byte>.Count) | ((ulong)found.ExtractMostSignificantBits() >> seen << Vector256<byte>.Count);

    // By length and first letter only, whether a space stands before it or not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeRewritten(ReadOnlySpan<byte> residence, int start, int end)
    {
        start += start < residence.Length && residence[start] == ' ' ? 1 : 0;
        return (uint)(end - start) < Lengths && start < residence.Length && ((s_firstByLength[end - start] >> residence[start]) & 1) != 0;
    }

    private static bool IsRewritten(ReadOnlySpan<byte> part)
    {
        part = part.Length > 0 && part[0] == ' ' ? part[1..] : part;
        return !part.IsEmpty && s_rewritten[Hash(part)] is { } names && IsOneOf(names, part);
    }

    /// <summary>Names of Vietnamese syllables are immune; others, such as Ksor, may have been rewritten too.</summary>
    private static bool IsName(CardField field) => field is CardField.FullName or CardField.FatherName or CardField.MotherName;

    /// <summary>What a residence was before an input method rewrote it; empty if none did.</summary>
    private static ImmutableArray<RepairCandidate> Originals(string residence)
    {
        string[] parts = residence.Split(", ");
        bool listed = false;
        for (int i = 0; i < parts.Length; i++)
        {
            listed |= TelexNames.Originals.TryGetValue(parts[i], out string? original);
            parts[i] = original ?? parts[i];
        }

        string named = string.Join(", ", parts);
        return listed ? [new RepairCandidate(named, CandidateReason.ListedName)] : Codes(named);
    }

    /// <summary>The residences in which the first code that was rewritten is what it may have been.</summary>
    private static ImmutableArray<RepairCandidate> Codes(string residence)
    {
        string before = string.Empty;
        int start = 0;
        foreach (string word in residence.Split(' '))
        {
            string bare = word.TrimEnd(',');
            string[] codes = [.. VniCodes.Read(bare, before).Take(LatticeField.MaxCandidates)];
            if (codes.Length > 0)
            {
                return [.. codes.Select(code => new RepairCandidate(
                    string.Concat(residence.AsSpan(0, start), code, residence.AsSpan(start + bare.Length)), CandidateReason.PossibleLetters))];
            }

            before = bare;
            start += word.Length + 1;
        }

        return [];
    }

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
        ImmutableArray<RepairCandidate> candidates = Originals(fields[residence]);
        if (candidates.IsEmpty)
        {
            return RepairResult.Unchanged;
        }

        FieldReading[] readings = [.. fields.Select(FieldReading.Of)];
        readings[residence] = new FieldReading(fields[residence], null, candidates);
        for (int i = 0; i < readings.Length; i++)
        {
            readings[i] = IsName(CardTextShape.Kind(fields.Length, i)) && !fields[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(static word => VietnameseSyllables.IsValid(word))
                ? new FieldReading(fields[i], null, [])
                : readings[i];
        }

        return PartialRepair.Create(RepairCertainty.Candidates, ImmutableArray.Create(ScanDamage.InputMethod), readings);
    }
}
