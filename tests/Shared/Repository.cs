namespace CccdSdk.Tests;

/// <summary>Where the files of the repository are, seen from the built tests.</summary>
internal static class Repository
{
    /// <summary>The folder that holds CccdSdk.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CccdSdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository: CccdSdk.sln is in no parent folder.");
    }
}
