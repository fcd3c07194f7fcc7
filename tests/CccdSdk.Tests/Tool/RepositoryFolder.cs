namespace CccdSdk.Tests.Tool;

/// <summary>Finds files of the repository from where the tests run.</summary>
internal static class RepositoryFolder
{
    /// <summary>A path below the folder of the solution.</summary>
    public static string Path(params string[] parts)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "CccdSdk.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return System.IO.Path.Combine([folder ?? throw new InvalidOperationException("The tests do not run inside of the repository."), .. parts]);
    }
}
