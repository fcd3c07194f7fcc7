namespace CccdSdk.Identity;

/// <summary>What a text is made of, as far as names go.</summary>
internal enum NameText
{
    /// <summary>Nothing, or spaces only.</summary>
    Blank = 0,

    /// <summary>Letters and spaces.</summary>
    Letters,

    /// <summary>Letters, spaces and other signs that names have.</summary>
    Signs,

    /// <summary>Something that no name has.</summary>
    Other,
}
