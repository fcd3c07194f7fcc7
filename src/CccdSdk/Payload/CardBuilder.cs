using System.Text;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Makes a card that stands on its own: the strings are made here, once.</summary>
internal static class CardBuilder
{
    /// <summary>Makes the card of a payload that is one.</summary>
    public static CitizenCard Build(scoped in CardPayload payload) => new(payload.Facts, payload.PreviousNumber, Extensions(payload))
    {
        NameValue = Text(payload, CardField.FullName),
        ResidenceValue = Text(payload, CardField.Residence),
    };

    private static string? Text(scoped in CardPayload payload, CardField field)
    {
        if (!payload.PresentFields.Contains(field))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(payload.Field(field));
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
            : new CardExtensions(Split(rest, count))
            {
                CancelledNumber = CitizenNumber.Read(payload.Field(CardField.CancelledNumber)).ValueOrDefault,
                FatherName = Text(payload, CardField.FatherName),
                MotherName = Text(payload, CardField.MotherName),
            };
    }

    private static string[] Split(ReadOnlySpan<byte> text, int count)
    {
        string[] fields = new string[count];
        for (int i = 0; i < count - 1; i++)
        {
            int length = text.IndexOf(TextScan.Separator);
            fields[i] = Encoding.UTF8.GetString(text[..length]);
            text = text[(length + 1)..];
        }

        fields[^1] = Encoding.UTF8.GetString(text);
        return fields;
    }
}
