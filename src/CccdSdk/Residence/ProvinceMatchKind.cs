namespace CccdSdk.Residence;

/// <summary>How sure the province of an address is.</summary>
public enum ProvinceMatchKind
{
    /// <summary>The address names no province where one belongs.</summary>
    NotStated = 0,

    /// <summary>One unit, named as it is written.</summary>
    Exact,

    /// <summary>One unit, named without its marks.</summary>
    WithoutMarks,

    /// <summary>Several units may be meant, and nothing says which.</summary>
    Ambiguous,
}
