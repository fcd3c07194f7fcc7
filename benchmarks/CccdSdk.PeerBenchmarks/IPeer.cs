namespace CccdSdk.PeerBenchmarks;

/// <summary>One reader with its settings, as a user would call it on a frame in memory.</summary>
internal interface IPeer
{
    /// <summary>The name for the table.</summary>
    public string Name { get; }

    /// <summary>Reads one picture.</summary>
    /// <returns>What each symbol says: its bytes, or the bytes of its text as UTF-8.</returns>
    public IReadOnlyList<byte[]> Read(GreyPicture picture);
}
