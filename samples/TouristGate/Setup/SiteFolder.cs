namespace TouristGate.Setup;

/// <summary>The folder with journals, keys and accounts: for the program's user only.</summary>
internal static class SiteFolder
{
    public static void Prepare(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(path, OnlyOwner);
        File.SetUnixFileMode(path, OnlyOwner);
    }

    /// <summary>Writes a file that nobody else may read, not even for a moment.</summary>
    public static void WriteSecret(string path, byte[] content)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
