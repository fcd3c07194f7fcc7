namespace CccdSdk.Tool;

/// <summary>The language of tables; JSON has both.</summary>
internal enum Language
{
    /// <summary>Vietnamese.</summary>
    Vi,

    /// <summary>English.</summary>
    En,
}
