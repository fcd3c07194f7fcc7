namespace CccdSdk.Identity;

/// <summary>A residence (nơi thường trú, nơi cư trú), exactly as the card's text has it, composed (NFC).</summary>
/// <remarks>The residence is personal data: it comes out through <see cref="Reveal"/> and <see cref="TryCopyTo"/> only, and
/// <see cref="ToString"/> is masked. Equality is by characters, with case and marks.</remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct ResidenceText
{
    private readonly string? _text;

    /// <summary>Wraps a residence.</summary>
    /// <param name="text">The residence; not empty.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public ResidenceText(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
    }

    /// <summary>Whether this is the default value, which is no residence.</summary>
    public bool IsDefault => _text is null;

    /// <summary>The residence; empty for the default value.</summary>
    /// <returns>The characters.</returns>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Copies the residence.</summary>
    /// <param name="destination">Takes the characters.</param>
    /// <param name="charsWritten">The characters written.</param>
    /// <returns>Whether the destination was long enough.</returns>
    public bool TryCopyTo(Span<char> destination, out int charsWritten)
    {
        bool fits = Reveal().TryCopyTo(destination);
        charsWritten = fits ? Reveal().Length : 0;
        return fits;
    }

    /// <summary>The mask, whatever the residence.</summary>
    /// <returns>Three asterisks; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : "***";
}
