using System.Collections.Immutable;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A5: names of places that Telex has rewritten, such as Nông Bua for Noong Bua, and codes that VNI has, such as Á for A1.
/// Reported, never changed.</summary>
internal static class InputMethodSigns
{
    private const int Hashes = 1024;

    /// <summary>The rewritten names at their hashes.</summary>
    private static readonly byte[][]?[] s_rewritten = Rewritten();

    /// <summary>Whether a part of a residence is such a name, or may end with such a code. No allocation.</summary>
    public static bool AreIn(ReadOnlySpan<byte> residence)
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
