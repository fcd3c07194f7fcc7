namespace CccdSdk.Identity;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Nothing: the default value of <see cref="CardDate"/>.</summary>
    None = 0,

    /// <summary>Only the year.</summary>
    Year,

    /// <summary>Month and year.</summary>
    Month,

    /// <summary>Day, month and year.</summary>
    Day,
}
