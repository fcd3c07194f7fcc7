namespace CccdSdk.Insurance;

/// <summary>What the dates on a health insurance card say about a day. Whether the insurance pays is for the Social Security to say.</summary>
public enum InsurancePeriod
{
    /// <summary>The first day of validity is missing or is not a whole date, and no last day has passed.</summary>
    Unknown = 0,

    /// <summary>The day is before the first day of validity.</summary>
    NotYet,

    /// <summary>The day is between the first and the last day, both included.</summary>
    Within,

    /// <summary>The card has begun and names no last day, as newer cards do: only the gateway knows whether it is still paid for.</summary>
    OpenEnd,

    /// <summary>The day is after the last day of validity.</summary>
    Ended,
}
