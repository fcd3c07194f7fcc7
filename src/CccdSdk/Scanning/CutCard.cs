using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>L4: the text of a card whose end is missing, or whose beginning is, such as when another window had the focus.</summary>
/// <remarks>The pieces between bars are laid on each form that cards have, from the number on or up to the end. What all forms that fit
/// agree on is certain; a piece at the cut is whole only if its field cannot be longer. Texts of other documents have bars, too: without
/// a number there have to be a date of issue at the end, and a date of birth with a sex or the parts of a residence.</remarks>
internal static class CutCard
{
    private static readonly CutForm[] s_forms = [new(7), new(11), new(6)];

    /// <summary>Reads the pieces between bars; null if they are not certainly those of a card.</summary>
    public static FieldReading[]? Read(string[] pieces)
    {
        CutForm[] forms = Array.FindAll(s_forms, form => form.Fits(pieces));
        if (forms.Length == 0)
        {
            return null;
        }

        CutForm form = forms[0];
        int offset = form.OffsetOf(pieces);
        string?[] whole = [.. pieces.Select((piece, i) => form.IsWhole(pieces, i) && Array.TrueForAll(forms, other => Kind(other, pieces, i) == Kind(form, pieces, i)) ? piece : null)];
        bool certain = offset == 0 && whole[0] is not null;
        return certain || IsCertain(pieces, whole, form, offset) ? Read(pieces, whole, form, offset) : null;
    }

    private static CardField Kind(CutForm form, string[] pieces, int piece) => CardTextShape.Kind(form.Count, form.OffsetOf(pieces) + piece);

    private static bool IsCertain(string[] pieces, string?[] whole, CutForm form, int offset)
    {
        bool born = WholeAt(whole, form, offset, CardField.DateOfBirth) is not null && WholeAt(whole, form, offset, CardField.Sex) is not null;
        bool resident = WholeAt(pieces, form, offset, CardField.Residence)?.Contains(", ", StringComparison.Ordinal) ?? false;
        return WholeAt(whole, form, offset, CardField.DateOfIssue) is not null && (born || resident);
    }

    private static string? WholeAt(string?[] whole, CutForm form, int offset, CardField field)
    {
        int piece = CardTextShape.FieldAt(form.Count, field) - offset;
        return piece >= 0 && piece < whole.Length ? whole[piece] : null;
    }

    private static FieldReading[] Read(string[] pieces, string?[] whole, CutForm form, int offset)
    {
        bool strong = Array.Exists(pieces, static piece => LossSigns.HasStrongLetter(piece));
        string[] known = [.. Enumerable.Range(0, form.Count).Select(i => i < offset || i - offset >= pieces.Length ? string.Empty : whole[i - offset] ?? string.Empty)];
        bool keepsTexts = strong || (WholeAt(whole, form, offset, CardField.Residence) is not null && LossSigns.Of(known) == ScanDamage.None);
        var readings = new FieldReading[form.Count];
        for (int i = 0; i < readings.Length; i++)
        {
            bool present = i >= offset && i - offset < pieces.Length;
            string? value = present ? whole[i - offset] : null;
            bool exact = value is not null && Keeps(value, CardTextShape.Kind(form.Count, i), keepsTexts);
            readings[i] = exact ? FieldReading.Of(value!) : new FieldReading(present ? pieces[i - offset] : string.Empty, null, []);
        }

        return readings;
    }

    private static bool Keeps(string value, CardField kind, bool keepsTexts) => CardTextShape.IsText(kind)
        ? value.Length == 0 || (keepsTexts && CardTextShape.FitsText(value, kind))
        : kind != CardField.Sex || value is "Nam" or "Nữ";
}
