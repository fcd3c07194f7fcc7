namespace ClinicCheckIn.Core.Insurance;

/// <summary>How <c>ngaySinh</c> is written: the annex's table says one thing, its example the other.</summary>
public enum GatewayDateFormat
{
    /// <summary>dd/MM/yyyy, as in the table.</summary>
    Slashes = 0,

    /// <summary>ddMMyyyy, as in the example and on the card.</summary>
    Digits,
}
