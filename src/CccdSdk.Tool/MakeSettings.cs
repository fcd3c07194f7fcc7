using CccdSdk.Testing;

namespace CccdSdk.Tool;

/// <summary>The command line of <c>cccd make</c>.</summary>
internal sealed record MakeSettings(
    int Count, ulong Seed, string Document, SymbolLevel Level, int DotsPerInch, DirectoryInfo? Folder, SyntheticIdentityOptions Identity);
