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
}
