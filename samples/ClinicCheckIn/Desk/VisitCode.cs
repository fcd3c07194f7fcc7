using System.Globalization;

namespace ClinicCheckIn.Desk;

/// <summary>What a visit, and a question about it, is called in the queue and in the outbox: keys, and nothing of the person.</summary>
internal static class VisitCode
{
    private const string Prefix = "visit-";

    public static string Of(long visit) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{visit}");

    /// <summary>What all questions about a visit begin with.</summary>
    public static string Questions(long visit) => Of(visit) + "#";

    /// <summary>One question about a visit.</summary>
    public static string Question(long visit, int ask) => string.Create(CultureInfo.InvariantCulture, $"{Questions(visit)}{ask}");

    /// <summary>The visit and the number of the question; null if the code is none.</summary>
    public static (long Visit, int Ask)? Read(string code)
    {
        int mark = code.IndexOf('#', StringComparison.Ordinal);
        return mark > 0 && code.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(code.AsSpan(Prefix.Length, mark - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long visit)
            && int.TryParse(code.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int ask) ? (visit, ask) : null;
    }
}
