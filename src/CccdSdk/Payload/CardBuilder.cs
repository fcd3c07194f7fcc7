using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Makes a card that stands on its own: the strings are made here, once.</summary>
internal static class CardBuilder
{
    /// <summary>What makes the bytes of a text other than the characters that it was made from.</summary>
    private static readonly FindingSet s_changed = FindingSet.Of(FindingCode.TextComposed) | FindingSet.Of(FindingCode.SurroundingsTrimmed);

    /// <summary>Makes the card of a payload that is one.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="chars">The characters that its bytes were made from; or empty.</param>
    public static CitizenCard Build(scoped in CardPayload payload, ReadOnlySpan<char> chars = default)
    {
        chars = payload.Findings.Intersect(s_changed) == FindingSet.Empty ? chars : default;
        return new CitizenCard(payload.Facts, payload.PreviousNumber, Extensions(payload))
        {
            NameValue = Text(payload, CardField.FullName, payload.Layout!.FullName, chars),
            ResidenceValue = Text(payload, CardField.Residence, payload.Layout.Residence, chars),
        };
    }

    private static string? Text(scoped in CardPayload payload, CardField field, int index, ReadOnlySpan<char> chars) =>
        chars.IsEmpty ? Text(payload, field)
        : payload.PresentFields.Contains(field) ? payload.Copy(index, chars)
        : null;

    private static string? Text(scoped in CardPayload payload, CardField field)
    {
        if (!payload.PresentFields.Contains(field))
        {
            return null;
        }

        string text = Utf8Text.ToString(payload.Field(field));
        return payload.Findings.Contains(FindingCode.TextComposed) ? VietnameseLetters.Compose(text) : text;
    }

    private static CardExtensions Extensions(scoped in CardPayload payload)
    {
        int count = payload.FieldCount - payload.Layout!.FirstExtension;
        ReadOnlySpan<byte> rest = payload.TextFrom(payload.Layout.FirstExtension);
        if (count == 0)
        {
            return CardExtensions.None;
        }

        bool onlySeparators = rest.Length == count - 1;
        return onlySeparators && count == CardExtensions.UsualCount
            ? CardExtensions.UsualEmpty
            : WithValues(payload, Split(rest, count));
    }

    private static CardExtensions WithValues(scoped in CardPayload payload, string[] raw) => new(raw)
    {
        CancelledNumber = payload.PresentFields.Contains(CardField.CancelledNumber)
            ? CitizenNumber.Read(payload.Field(CardField.CancelledNumber)).ValueOrDefault
            : default,
        FatherName = Name(payload, CardField.FatherName, raw),
        MotherName = Name(payload, CardField.MotherName, raw),
    };

    // One string for both where it is the same.
    private static string? Name(scoped in CardPayload payload, CardField field, string[] raw) =>
        !payload.PresentFields.Contains(field) ? null
        : payload.Findings.Contains(FindingCode.TextComposed) ? Text(payload, field)
        : raw[payload.Layout!.IndexOf(field) - payload.Layout.FirstExtension];

    private static string[] Split(ReadOnlySpan<byte> text, int count)
    {
        string[] fields = new string[count];
        for (int i = 0; i < count - 1; i++)
        {
            int length = text.IndexOf(TextScan.Separator);
            fields[i] = Utf8Text.ToString(text[..length]);
            text = text[(length + 1)..];
        }

        fields[^1] = Utf8Text.ToString(text);
        return fields;
    }
}
