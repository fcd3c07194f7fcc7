using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>The fields after the date of issue. They are offered under a name only where their shape fits (LIKELY), and always
/// kept raw.</summary>
internal static class ExtensionFields
{
    /// <summary>Reads them.</summary>
    public static void Read(scoped in FieldText fields, PayloadLayout layout, bool mayCompose, ref CardParts parts)
    {
        int first = layout.FirstExtension;
        int count = fields.Count - first;
        if (count == 0 || fields.From(first).Length == count - 1)
        {
            return; // None, or nothing but separators.
        }

        bool unknown = !layout.NamesExtensions || ReadNamed(fields, first, mayCompose, ref parts);
        parts.Findings |= FindingSet.When(unknown, FindingCode.ExtensionUnknown);
    }

    private static bool ReadNamed(scoped in FieldText fields, int first, bool mayCompose, ref CardParts parts)
    {
        ReadOnlySpan<byte> cancelled = fields[first];
        bool fits = AsciiDigits.TryRead12(cancelled, out _);
        parts.Present |= CardFieldSet.When(fits, CardField.CancelledNumber);
        return (!fits & !cancelled.IsEmpty)
            | ReadParent(fields, first + 1, CardField.FatherName, mayCompose, ref parts)
            | ReadParent(fields, first + 2, CardField.MotherName, mayCompose, ref parts)
            | !fields[first + 3].IsEmpty;
    }

    private static bool ReadParent(scoped in FieldText fields, int index, CardField field, bool mayCompose, ref CardParts parts)
    {
        NameText made = NameField.Classify(fields, index, mayCompose, out bool changed);
        bool fits = made == NameText.Letters;
        parts.Present |= CardFieldSet.When(fits, field);
        parts.Findings |= FindingSet.When(fits & changed, FindingCode.TextComposed);
        return !fits & !fields[index].IsEmpty;
    }
}
