using System.Globalization;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>How long a token is good. The sheet says that expires_in is a time in UTC; its form is not documented.</summary>
internal static class TokenLifetime
{
    /// <summary>No session of the gateway lasts longer; a greater value is a wrong clock.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);

    /// <summary>Numbers below this are seconds from now, above they are milliseconds since 1970.</summary>
    private const long LongestInSeconds = 10_000_000;

    /// <summary>From now on; the fallback where the text says nothing that can be so.</summary>
    /// <param name="expires">The field as sent.</param>
    /// <param name="now">The gateway's clock if it told, else this machine's.</param>
    /// <param name="options">The margin and the fallback.</param>
    public static TimeSpan Of(string? expires, DateTimeOffset now, InsuranceGatewayOptions options)
    {
        TimeSpan? told = Told(expires, now);
        TimeSpan whole = told is { } span && span > TimeSpan.Zero && span <= s_longest ? span : options.TokenLifetime;

        // A short token is used for half its life rather than never.
        return whole > 2 * options.TokenMargin ? whole - options.TokenMargin : whole / 2;
    }

    private static TimeSpan? Told(string? expires, DateTimeOffset now)
    {
        if (long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return number < LongestInSeconds
                ? TimeSpan.FromSeconds(number)
                : number <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(number) - now : null;
        }

        return DateTimeOffset.TryParse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset end)
            ? end - now
            : null;
    }
}
