namespace CccdSdk.Results;

/// <summary>One sentence in the two languages of a counter. It never holds a value of a card.</summary>
/// <param name="Vietnamese">The sentence in Vietnamese.</param>
/// <param name="English">The sentence in English.</param>
public readonly record struct LocalizedText(string Vietnamese, string English);
