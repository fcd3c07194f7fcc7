namespace CccdSdk.Tool;

/// <summary>Finds the pictures of a folder: by the ending of the name, or by the first bytes where the ending says nothing.</summary>
internal static class PictureFolder
{
    /// <summary>Endings of pictures, of those too that are not read, so that each gets its reason.</summary>
    private static readonly HashSet<string> s_endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".jfif", ".bmp", ".dib", ".pbm", ".pgm", ".ppm", ".pnm", ".heic", ".heif", ".avif", ".webp", ".gif", ".tif", ".tiff",
    };

    /// <summary>The first bytes of PNG and JPEG files, which other files do not begin with by chance.</summary>
    private static readonly byte[][] s_signatures = [[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF]];

    /// <summary>The files in the order of their names, which is the same on every machine.</summary>
    public static string[] List(string folder, bool recursive)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = recursive,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        return [.. Directory.EnumerateFiles(folder, "*", options).Where(IsPicture).Order(StringComparer.Ordinal)];
    }

    private static bool IsPicture(string path) => s_endings.Contains(Path.GetExtension(path)) || HasSignature(path);

    private static bool HasSignature(string path)
    {
        try
        {
            Span<byte> start = stackalloc byte[8];
            using FileStream file = File.OpenRead(path);
            ReadOnlySpan<byte> read = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            foreach (byte[] signature in s_signatures)
            {
                if (read.StartsWith(signature))
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file without a picture's name that cannot be opened is not one that was asked for.
        }

        return false;
    }
}
