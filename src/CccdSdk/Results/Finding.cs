namespace CccdSdk.Results;

/// <summary>Something noticed about a card: which rule, which field, how much it weighs, and a sentence in both languages.</summary>
/// <remarks>There is one instance for each <see cref="FindingCode"/>; none holds a value of a card.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Finding
{
    internal Finding(FindingCode code, CardField field, FindingSeverity severity, string vietnamese, string english)
    {
        Code = code;
        Rule = CodeNames.Of(code);
        Field = field;
        Severity = severity;
        Text = new LocalizedText(vietnamese, english);
    }

    /// <summary>What was noticed.</summary>
    public FindingCode Code { get; }

    /// <summary>The name of <see cref="Code"/> in JSON and logs, such as <c>numberSex</c>; it never changes.</summary>
    public string Rule { get; }

    /// <summary>The field it is about.</summary>
    public CardField Field { get; }

    /// <summary>How much it weighs.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The sentence for the person at the counter.</summary>
    public LocalizedText Text { get; }

    /// <summary>Gives the finding for a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The one instance for this code.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is not one of the enumeration.</exception>
    public static Finding For(FindingCode code) => FindingTable.For(code);

    /// <summary>Rule and severity, for logs.</summary>
    /// <returns>Such as <c>numberSex (Warning)</c>.</returns>
    public override string ToString() => $"{Rule} ({Severity})";
}
