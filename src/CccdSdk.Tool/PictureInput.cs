using System.Diagnostics;
using CccdSdk.Imaging;
using CccdSdk.Tool.Explain;

namespace CccdSdk.Tool;

/// <summary>Readings of picture files and folders.</summary>
internal static class PictureInput
{
    /// <summary>Reads a file, or the pictures of a folder in the order of their names.</summary>
    public static IEnumerable<SourcedReading> Read(
        string path,
        CardReader reader,
        ReadSettings settings,
        PictureExplainer? explainer,
        TextWriter error,
        ExitCodeSum total,
        CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            return ReadFile(path, reader, settings, explainer, cancellationToken);
        }

        string[] files = PictureFolder.List(path, settings.Recursive);
        if (files.Length == 0)
        {
            error.WriteLine($"cccd: {path}: {(settings.Language == Language.En ? "no pictures in this folder" : "thư mục không có ảnh")}");
            total.Add(ExitCode.NotACard);
        }

        return files.SelectMany(file => ReadFile(file, reader, settings, explainer, cancellationToken));
    }

    private static IEnumerable<SourcedReading> ReadFile(
        string path, CardReader reader, ReadSettings settings, PictureExplainer? explainer, CancellationToken cancellationToken)
    {
        TimeSpan? elapsed = null;
        IReadOnlyList<CardReading> readings = settings.Timing && TryReadTimed(path, reader, out TimeSpan measured, cancellationToken) is { } timed
            ? Measured(timed, measured, out elapsed)
            : reader.ReadAllFromFile(path, cancellationToken);
        explainer?.Explain(path, readings, cancellationToken);
        return readings.Select(reading => new SourcedReading(path, reading, elapsed));
    }

    private static IReadOnlyList<CardReading> Measured(IReadOnlyList<CardReading> readings, TimeSpan measured, out TimeSpan? elapsed)
    {
        elapsed = measured;
        return readings;
    }

    /// <summary>Decodes the file first, so that the time is that of the reading alone. Null where the file is no picture: then the
    /// ordinary way says why.</summary>
    private static IReadOnlyList<CardReading>? TryReadTimed(string path, CardReader reader, out TimeSpan elapsed, CancellationToken cancellationToken)
    {
        elapsed = default;
        try
        {
            if (new FileInfo(path).Length > ImageLimits.Default.MaxFileBytes)
            {
                return null;
            }

            byte[] file = File.ReadAllBytes(path);
            ImageReadStatus status = ImageFile.Decode(file, out LuminanceImage? image);
            file.AsSpan().Clear();
            if (status != ImageReadStatus.Read || image is null)
            {
                return null;
            }

            using (image)
            {
                long start = Stopwatch.GetTimestamp();
                IReadOnlyList<CardReading> readings = reader.ReadAll(image.AsImageView(), cancellationToken);
                elapsed = Stopwatch.GetElapsedTime(start);
                return readings;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
