using System.Text;
using CccdSdk.Payload;

namespace CccdSdk.Scanning;

/// <summary>What a repair has to arrive at: the text of a card, or of a health insurance card.</summary>
internal static class RepairGoal
{
    /// <summary>Whether a text is one.</summary>
    public static bool Is(string text) => text.EndsWith("|$", StringComparison.Ordinal) ? IsInsurance(text) : CardTextShape.IsCard(text);

    /// <summary>Whether a text is that of a health insurance card (thẻ BHYT).</summary>
    public static bool IsInsurance(string text) => Ascii.IsValid(text) && !text.Any(char.IsControl)
        && CardPayload.Read(Encoding.UTF8.GetBytes(text), out CardPayload payload) == PayloadOutcome.OtherDocument
        && payload.Document is DocumentKind.BhytOld or DocumentKind.BhytNew;

    /// <summary>How many words of the text fields are implausible.</summary>
    public static int Implausible(string text)
    {
        string[] fields = CardTextShape.Split(text);
        int implausible = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            Results.CardField kind = CardTextShape.Kind(fields.Length, i);
            implausible += CardTextShape.IsText(kind) ? Implausible(fields[i], kind) : 0;
        }

        return implausible;
    }

    private static int Implausible(string field, Results.CardField kind)
    {
        int implausible = 0;
        foreach (string word in field.Split([' ', ',', '.', '/', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            LatticeField.ModelOf(kind).Cost(word, default, isFirst: false, out bool odd);
            implausible += odd ? 1 : 0;
        }

        return implausible;
    }
}
