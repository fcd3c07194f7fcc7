namespace CounterDevices.Security;

/// <summary>Files with keys and tokens.</summary>
public static class SecretFile
{
    /// <summary>Writes a file that nobody else may read, not even for a moment. A program that is killed meanwhile leaves the old file or the new one.</summary>
    /// <param name="path">Its path; a file that is there is replaced.</param>
    /// <param name="content">What it holds.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        string fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
