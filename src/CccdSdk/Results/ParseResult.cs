namespace CccdSdk.Results;

/// <summary>A value, or the first reason why there is none. The default value is a failure.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct ParseResult<T>
    where T : struct
{
    private readonly T _value;

    private ParseResult(T value)
    {
        _value = value;
        IsSuccess = true;
    }

    private ParseResult(ParseError error) => Error = error;

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess { get; }

    /// <summary>The reason when there is no value; its default otherwise.</summary>
    public ParseError Error { get; }

    /// <summary>The value, or the default of its type.</summary>
    public T ValueOrDefault => _value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParseResult<T>(T value) => new(value);

    /// <summary>Wraps a reason.</summary>
    /// <param name="error">The reason.</param>
    public static implicit operator ParseResult<T>(ParseError error) => new(error);

    /// <summary>Gives the value if there is one.</summary>
    /// <param name="value">The value, or the default of its type.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue(out T value)
    {
        value = _value;
        return IsSuccess;
    }

    /// <summary>The value for callers that cannot go on without it.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">There is none; the message names the field and the place, not the content.</exception>
    public T GetValueOrThrow() => IsSuccess ? _value : throw new FormatException(Error.ToString());
}
