namespace CccdSdk;

/// <summary>What came of one reading.</summary>
public enum ReadOutcome
{
    /// <summary>A citizen card was read.</summary>
    Card = 0,

    /// <summary>Another document was recognised, such as a health insurance card.</summary>
    OtherDocument,

    /// <summary>There is text, but it is no document that is known.</summary>
    NotUnderstood,

    /// <summary>No symbol was found, or the picture could not be read at all.</summary>
    NoSymbol,

    /// <summary>A symbol was found, but could not be read.</summary>
    UnreadableSymbol,
}
