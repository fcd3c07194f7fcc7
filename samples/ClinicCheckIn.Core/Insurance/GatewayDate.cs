using System.Globalization;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Dates in the forms of the gateway.</summary>
internal static class GatewayDate
{
    /// <summary>Writes yyyy-MM-dd, yyyy-MM or yyyy as the gateway wants it; unknown parts are left out, never invented.</summary>
    public static string Write(string iso, GatewayDateFormat format)
    {
        string[] parts = iso.Split('-');
        Array.Reverse(parts);
        return string.Join(format == GatewayDateFormat.Slashes ? "/" : string.Empty, parts);
    }

    /// <summary>Reads dd/MM/yyyy; null for everything else.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}
