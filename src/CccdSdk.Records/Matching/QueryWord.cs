namespace CccdSdk.Records.Matching;

/// <summary>One word of the name that is looked for.</summary>
/// <param name="Text">The word, its tone behind it.</param>
/// <param name="Folded">The word in the letters a to z.</param>
/// <param name="Word">Its number in the words of the list; -1 if no record has it.</param>
/// <param name="Fold">The number of its folded form; -1 if no record has it.</param>
/// <param name="Bits">How much the word counts when a record has it: minus the logarithm of how common it is.</param>
/// <param name="FoldBits">The same for its folded form.</param>
internal readonly record struct QueryWord(string Text, string Folded, int Word, int Fold, float Bits, float FoldBits)
{
    /// <summary>Nothing of the word.</summary>
    public override string ToString() => "***";
}
