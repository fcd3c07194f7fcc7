using System.Buffers;
using System.Text;
using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Cards with signs or letters that are not expected, such as a semicolon in the residence, but without any sign of damage.</summary>
internal static class UnusualCard
{
    private static readonly SearchValues<char> s_lost = SearchValues.Create("?\uFFFD");

    /// <summary>Whether a text is to be left as it is.</summary>
    public static bool IsKept(string text)
    {
        if (CardPayload.Read(Encoding.UTF8.GetBytes(text), out CardPayload payload) != PayloadOutcome.Card
            || !payload.PresentFields.Contains(CardField.Sex)
            || text.AsSpan().ContainsAny(s_lost))
        {
            return false;
        }

        string[] fields = CardTextShape.Split(text);
        if (fields.Length == 0)
        {
            return false;
        }

        bool strong = LossSigns.HasStrongLetter(text);
        return strong || (!payload.Findings.Contains(FindingCode.SexSpelling) && !DigitSigns.AreIn(text) && CardTextShape.HasFrame(fields) && LossSigns.Of(fields) == ScanDamage.None);
    }
}
