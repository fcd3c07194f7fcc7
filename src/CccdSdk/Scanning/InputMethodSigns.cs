using System.Collections.Immutable;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A5: names of places that an input method (Telex) has rewritten, such as Nông Bua for Noong Bua. Reported, never changed.</summary>
internal static class InputMethodSigns
{
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
        return PartialRepair.Create(RepairCertainty.Candidates, ImmutableArray.Create(ScanDamage.InputMethod), readings);
    }
}
