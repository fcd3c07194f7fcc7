namespace CccdSdk.Tool.Explain;

/// <summary>A text of the drawings in both languages.</summary>
/// <param name="Vietnamese">Vietnamese.</param>
/// <param name="English">English.</param>
internal readonly record struct BilingualText(string Vietnamese, string English)
{
    /// <summary>Vietnamese first, English beside it.</summary>
    public override string ToString() => $"{Vietnamese} · {English}";
}
