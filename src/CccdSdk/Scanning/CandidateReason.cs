namespace CccdSdk.Scanning;

/// <summary>Why a candidate stands where it stands.</summary>
public enum CandidateReason
{
    /// <summary>No other letters give what came, but what happened cannot be proved.</summary>
    OnlyReading = 0,

    /// <summary>All of its words are usual in such a field.</summary>
    UsualWords,

    /// <summary>All of its words can be syllables, not all of them are usual.</summary>
    ValidSyllables,

    /// <summary>The letters are possible; a word is unusual.</summary>
    PossibleLetters,

    /// <summary>A name of a list that an input method turns into what came.</summary>
    ListedName,

    /// <summary>Derived from the 4th digit of the number.</summary>
    DerivedFromNumber,
}
