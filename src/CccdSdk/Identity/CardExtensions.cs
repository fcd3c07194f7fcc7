namespace CccdSdk.Identity;

/// <summary>The fields after the date of issue. Most cards have none, or four empty ones, and share one instance.</summary>
/// <param name="raw">The fields exactly as the text has them.</param>
internal sealed class CardExtensions(string[] raw)
{
    /// <summary>The number of extension fields of a Căn cước.</summary>
    public const int UsualCount = 4;

    /// <summary>No such fields.</summary>
    public static readonly CardExtensions None = new([]);

    /// <summary>The four empty fields of an adult's Căn cước.</summary>
    public static readonly CardExtensions UsualEmpty = new(["", "", "", ""]);

    /// <summary>The fields exactly as the text has them.</summary>
    public string[] Raw { get; } = raw;

    /// <summary>The cancelled number, or the default.</summary>
    public CitizenNumber CancelledNumber { get; init; }

    /// <summary>The father's name, or null.</summary>
    public string? FatherName { get; init; }

    /// <summary>The mother's name, or null.</summary>
    public string? MotherName { get; init; }
}
