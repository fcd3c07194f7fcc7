namespace CccdSdk.Testing;

/// <summary>The random generators of one seed; each part of an identity has its own.</summary>
internal static class Purpose
{
    /// <summary>Edition of the card.</summary>
    public const ulong Edition = 1;

    /// <summary>Date of birth.</summary>
    public const ulong Birth = 2;

    /// <summary>Date of issue.</summary>
    public const ulong Issue = 3;

    /// <summary>Sex.</summary>
    public const ulong Sex = 4;

    /// <summary>Names.</summary>
    public const ulong Name = 5;

    /// <summary>Place of birth registration.</summary>
    public const ulong Place = 6;

    /// <summary>Random digits of the citizen number.</summary>
    public const ulong Number = 7;

    /// <summary>Number of the older card.</summary>
    public const ulong PreviousNumber = 8;

    /// <summary>Residence.</summary>
    public const ulong Residence = 9;

    /// <summary>Numbers of other documents.</summary>
    public const ulong OtherDocument = 10;
}
