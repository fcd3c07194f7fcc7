using System.Diagnostics.CodeAnalysis;

namespace CccdSdk.Results;

/// <summary>Why there is no card, and what the person at the counter can do next. It never holds content.</summary>
/// <remarks>There is one instance for each <see cref="ReasonKind"/>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Reason
{
    internal Reason(ReasonKind kind, string vietnamese, string english)
    {
        Kind = kind;
        Code = CodeNames.Of(kind);
        Text = new LocalizedText(vietnamese, english);
    }

    /// <summary>The reason.</summary>
    public ReasonKind Kind { get; }

    /// <summary>The name of <see cref="Kind"/> in JSON and logs, such as <c>symbolCutOff</c>; it never changes.</summary>
    public string Code { get; }

    /// <summary>What happened and what to do next.</summary>
    public LocalizedText Text { get; }

    /// <summary>Gives the reason for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The one instance for this kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not one of the enumeration.</exception>
    [SuppressMessage("Naming", "CA1716", Justification = "For is the short word for it; Visual Basic can escape it.")]
    public static Reason For(ReasonKind kind) => ReasonTable.For(kind);

    /// <summary>The code, for logs.</summary>
    /// <returns>Such as <c>symbolCutOff</c>.</returns>
    public override string ToString() => Code;
}
