using System.Globalization;

namespace ClinicCheckIn.Desk;

/// <summary>What a visit is called in the queue and in the outbox: its key, and nothing of the person.</summary>
internal static class VisitCode
{
    private const string Prefix = "visit-";

    public static string Of(long visit) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{visit}");

    public static long? Read(string code) =>
        code.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long visit) ? visit : null;
}
