namespace CccdSdk;

/// <summary>What <see cref="CardJson"/> writes besides the reading. The default is masked and without source and time.</summary>
public readonly record struct CardJsonOptions
{
    /// <summary>Whether values are written in plain text, on purpose. Default: masked.</summary>
    public bool Reveal { get; init; }

    /// <summary>Where the reading came from, such as the path of a file; null if nobody needs it.</summary>
    public string? Source { get; init; }

    /// <summary>How long the reading took; null if it was not measured.</summary>
    public TimeSpan? Elapsed { get; init; }
}
