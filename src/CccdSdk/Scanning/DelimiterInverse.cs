namespace CccdSdk.Scanning;

/// <summary>Undoes R9: one other sign, always the same, instead of the bar.</summary>
internal sealed class DelimiterInverse : DamageInverse
{
    /// <summary>Five on the shortest card, of which a page may have swallowed two.</summary>
    private const int FewestSeparators = 3;
    private const int MostSeparators = 16;

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.Delimiter;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        if (text.Contains(CardTextShape.Separator, StringComparison.Ordinal))
        {
            return;
        }

        // The proof: every such sign becomes the bar, so replacing the bars by the sign again gives the text.
        foreach (char sign in text.Distinct())
        {
            if (MayBe(sign) && text.AsSpan().Count(sign) is >= FewestSeparators and <= MostSeparators)
            {
                sink.Add(text.Replace(sign, CardTextShape.Separator));
            }
        }
    }

    private static bool MayBe(char sign) => !char.IsAsciiLetterOrDigit(sign) && !VietnameseScript.Contains(sign) && sign is not (' ' or ',' or '.' or '/' or '-');
}
