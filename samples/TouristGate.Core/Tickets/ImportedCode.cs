namespace TouristGate.Core.Tickets;

/// <summary>Codes of tickets that another system sold: 4 to 32 letters, digits and hyphens.</summary>
public static class ImportedCode
{
    private const int Shortest = 4;
    private const int Longest = 32;
    private const string Prefix = "I-";

    /// <summary>The ticket id of a code, or null where the text has not the shape of one.</summary>
    /// <remarks>12 digits are refused: they may be somebody's citizen number, which must not get into a journal.</remarks>
    public static string? IdOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 2 * Longest)
        {
            return null;
        }

        string code = text.Trim().ToUpperInvariant();
        bool shape = code.Length is >= Shortest and <= Longest && code.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
        bool citizenNumber = code.Length == 12 && code.All(char.IsAsciiDigit);
        return shape && !citizenNumber ? Prefix + code : null;
    }
}
