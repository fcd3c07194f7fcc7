namespace TouristGate.Verify;

/// <summary>The journals in a data folder.</summary>
internal static class JournalFolder
{
    private const string Prefix = "lane-";
    private const string Suffix = ".db";

    /// <summary>What a lane knows of others; no journal.</summary>
    private const string Others = ".others.db";

    /// <summary>The journal of a lane.</summary>
    public static string PathOf(string folder, string lane) => Path.Combine(folder, Prefix + lane + Suffix);

    /// <summary>Where a lane keeps what it knows of others.</summary>
    public static string OthersOf(string folder, string lane) => Path.Combine(folder, Prefix + lane + Others);

    /// <summary>The lanes that have a journal or a second copy of one there, by name.</summary>
    public static IReadOnlyList<string> LanesIn(string folder) => [.. Directory.EnumerateFiles(folder, Prefix + "*")
        .Select(path => Path.GetFileName(path).Replace(MirrorSuffix, string.Empty, StringComparison.Ordinal))
        .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal) && !name.EndsWith(Others, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A journal that was deleted is missed by its second copy.</summary>
    private const string MirrorSuffix = ".mirror";
}
