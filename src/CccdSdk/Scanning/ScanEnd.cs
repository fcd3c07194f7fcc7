namespace CccdSdk.Scanning;

/// <summary>What showed that a scan was over.</summary>
public enum ScanEnd
{
    /// <summary>CR, LF, TAB or ETX.</summary>
    Terminator = 0,

    /// <summary>All fields of a card were there, and nothing more came.</summary>
    Shape,

    /// <summary>Nothing more came.</summary>
    TimeOut,

    /// <summary>The next scan began.</summary>
    NextScan,

    /// <summary>The input was closed.</summary>
    Closed,
}
