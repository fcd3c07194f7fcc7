namespace CccdSdk.Insurance;

/// <summary>The two forms of the health insurance card (thẻ BHYT).</summary>
public enum HealthInsuranceForm
{
    /// <summary>The older form: a number of two letters and 13 digits, 15 fields.</summary>
    Old = 0,

    /// <summary>The form since April 2021: the 10 digits of the social insurance number, 17 fields.</summary>
    New,
}
