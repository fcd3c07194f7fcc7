namespace CccdSdk.Records;

/// <summary>The ladder of folding: at which step two names become the same.</summary>
public enum FoldLevel
{
    /// <summary>The same characters, composed (NFC).</summary>
    Exact = 0,

    /// <summary>The same but for capitals and spaces.</summary>
    Case,

    /// <summary>The same but for where the tone mark stands: hòa and hoà.</summary>
    ToneMarkStyle,

    /// <summary>The same without tones: Nguyễn and Nguyên.</summary>
    Tones,

    /// <summary>The same in the letters a to z: Nguyễn and nguyen, Đỗ and do.</summary>
    Letters,

    /// <summary>The same first letters: Nguyễn Văn An and N V A.</summary>
    Initials,

    /// <summary>Different at every step.</summary>
    None,
}
