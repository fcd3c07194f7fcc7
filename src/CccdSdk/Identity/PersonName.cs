namespace CccdSdk.Identity;

/// <summary>A person's full name (họ và tên), exactly as the card's text has it, composed (NFC).</summary>
/// <remarks>The name is personal data: it comes out through <see cref="Reveal"/> and <see cref="TryCopyTo"/> only, and
/// <see cref="ToString"/> is masked. Equality is by characters, with case and marks.</remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct PersonName
{
    private readonly string? _text;

    /// <summary>Wraps a name.</summary>
    /// <param name="text">The name; not empty.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public PersonName(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
    }

    /// <summary>Whether this is the default value, which is no name.</summary>
    public bool IsDefault => _text is null;

    /// <summary>The name; empty for the default value.</summary>
    /// <returns>The characters.</returns>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Copies the name.</summary>
    /// <param name="destination">Takes the characters.</param>
    /// <param name="charsWritten">The characters written.</param>
    /// <returns>Whether the destination was long enough.</returns>
    public bool TryCopyTo(Span<char> destination, out int charsWritten)
    {
        bool fits = Reveal().TryCopyTo(destination);
        charsWritten = fits ? Reveal().Length : 0;
        return fits;
    }

    /// <summary>The mask, whatever the name.</summary>
    /// <returns>Three asterisks; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : "***";
}
