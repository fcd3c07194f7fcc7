using System.Diagnostics.CodeAnalysis;
using CccdSdk.Results;

namespace CccdSdk.Validation;

/// <summary>Why a card is not accepted, and what to do next. It never holds a value of a card.</summary>
/// <remarks>There is one instance for each <see cref="AcceptanceCode"/>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AcceptanceReason
{
    internal AcceptanceReason(AcceptanceCode code, string vietnamese, string english)
    {
        Code = code;
        Name = CodeNames.Of(code);
        Text = new LocalizedText(vietnamese, english);
    }

    /// <summary>The reason.</summary>
    public AcceptanceCode Code { get; }

    /// <summary>The name of <see cref="Code"/> in JSON and logs, such as <c>tooYoung</c>; it never changes.</summary>
    public string Name { get; }

    /// <summary>What is wrong and what to do next.</summary>
    public LocalizedText Text { get; }

    /// <summary>Gives the reason for a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The one instance for this code.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is not one of the enumeration.</exception>
    [SuppressMessage("Naming", "CA1716", Justification = "For is the short word for it; Visual Basic can escape it.")]
    public static AcceptanceReason For(AcceptanceCode code) => AcceptanceTable.For(code);

    /// <summary>The name, for logs.</summary>
    /// <returns>Such as <c>tooYoung</c>.</returns>
    public override string ToString() => Name;
}
