namespace CccdSdk.Records.Matching;

/// <summary>How much evidence counts, in bits: log2 of how often it occurs between records of one person, divided by how often it
/// occurs between records of two (Fellegi and Sunter, "A theory for record linkage", 1969).</summary>
/// <remarks>How common a word, a date or a year is comes from the list itself. The other figures are estimates: the error rates of
/// lists that <c>records.md</c> collects, rounded down where unsure, so that doubt leads to a lower score.</remarks>
internal static class Weights
{
    /// <summary>A number of 12 digits is a person's alone; less than the 33 bits of its digits, because numbers are put into wrong rows.</summary>
    public const float SameNumber = 30;

    /// <summary>The zeros that were put back are known, so little is lost.</summary>
    public const float RepairedNumber = 25;

    /// <summary>The meaning of the card's field is LIKELY only.</summary>
    public const float CancelledNumber = 20;

    /// <summary>108 numbers are as near; half of the digits are told by birth, sex and province.</summary>
    public const float NearNumber = 12;

    /// <summary>One record in 250 has a number that is neither the person's nor near it.</summary>
    public const float OtherNumber = -8;

    /// <summary>A number that was put right may have been put right wrongly.</summary>
    public const float OtherRepairedNumber = -6;

    /// <summary>The digits of province, century, sex and year: they agree for many.</summary>
    public const float NumberStart = 4;

    /// <summary>log2 10, rounded down: each random digit.</summary>
    public const float RandomDigit = 3.3f;

    /// <summary>30 bits for 9 digits, less because numbers were given twice.</summary>
    public const float SamePreviousNumber = 24;

    /// <summary>The zero that was put back is known.</summary>
    public const float RepairedPreviousNumber = 20;

    /// <summary>99 numbers of a few hundred million are as near.</summary>
    public const float NearPreviousNumber = 10;

    /// <summary>One in 16: people who moved to another province got a new number.</summary>
    public const float OtherPreviousNumber = -4;

    /// <summary>One in 16 of the other sex: forms whose default nobody changed.</summary>
    public const float OtherSex = -4;

    /// <summary>A coin is one bit, but names tell the sex already.</summary>
    public const float SameSex = 0.5f;

    /// <summary>1 record in 500 has a date that shares nothing with the person's.</summary>
    public const float OtherBirthDate = -9;

    /// <summary>1 in 300 typed in the other order, 1 in 25,000 by chance.</summary>
    public const float SwappedBirthDate = 6;

    /// <summary>Another day, or another month.</summary>
    public const float NearBirthDay = 2.5f;

    /// <summary>Another year: 70 years have the same day.</summary>
    public const float NearBirthYear = 0.5f;

    /// <summary>Lists that know the age only are wrong by one year half of the time.</summary>
    public const float NextBirthYear = -1;

    /// <summary>1 January for "not known" is rare in a person's own record, common among all.</summary>
    public const float DefaultDate = -3;

    /// <summary>A word whose marks contradict: a typing error, or another word.</summary>
    public const float ContradictingMarks = -7.6f;

    /// <summary>A word of one letter more, less or other, or a regional form: Huỳnh and Hoàng.</summary>
    public const float SimilarWord = -2;

    /// <summary>Another word in its place.</summary>
    public const float OtherWord = -7;

    /// <summary>A name with another word in it is no evidence for a record, however rare its other words are: twins share them.</summary>
    public const float OneOtherWord = 0;

    /// <summary>A word that one side has not.</summary>
    public const float MissingWord = -4;

    /// <summary>All words in another order.</summary>
    public const float OtherOrder = -2;

    /// <summary>No name is rarer than one in a million: parents give the names of relatives and of celebrities.</summary>
    public const float RarestName = 20;

    /// <summary>No name is worse than this.</summary>
    public const float LowestName = -14;
}
