using System.Globalization;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Testing;

namespace CccdSdk.Tool.Explain;

/// <summary>Draws how a picture was read, for a person who wants to know why it was not.</summary>
internal static class PictureExplainer
{
    /// <summary>Writes the drawings of a picture, if they were asked for and it gave no card (or all were asked for).</summary>
    public static void Explain(
        string path, IReadOnlyList<CardReading> readings, ReadSettings settings, TextWriter error, ExitCodeSum total, CancellationToken cancellationToken)
    {
        bool isWanted = settings.ExplainAll || !readings.Any(static reading => reading.Outcome == ReadOutcome.Card);
        if (settings.ExplainFolder is not { } folder || !isWanted)
        {
            return;
        }

        try
        {
            if (ImageFile.Decode(File.ReadAllBytes(path), out LuminanceImage? image) == ImageReadStatus.Read && image is not null)
            {
                using (image)
                {
                    Directory.CreateDirectory(folder);
                    Draw(image, Path.Combine(folder, Path.GetFileName(path)), cancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"cccd: {path}: {exception.Message}");
            total.Add(ExitCode.InputOutput);
        }
    }

    private static void Draw(LuminanceImage image, string target, CancellationToken cancellationToken)
    {
        var recorder = new ReadRecorder(image.Width, image.Height);
        QrDecoder.Read(image.View, new QrReaderOptions(), cancellationToken, recorder);
        byte[] pixels = new byte[image.Width * image.Height];
        image.AsImageView().CopyLuminanceTo(pixels);
        byte[] png = PngFile.Write(pixels, image.Width, image.Height, channels: 1);
        File.WriteAllText($"{target}.1-tiles.svg", Tiles(recorder, image).ToString());
        File.WriteAllText($"{target}.2-candidates.svg", Candidates(recorder, image, png).ToString());
        if (recorder.Darkness.Length > 0)
        {
            File.WriteAllText($"{target}.3-modules.svg", ModuleSheet.Draw(recorder).ToString());
        }
    }

    // One map for each look, in the size of the picture: the threshold of a tile as its grey level.
    private static SvgDrawing Tiles(ReadRecorder recorder, LuminanceImage image)
    {
        var drawing = new SvgDrawing(image.Width, (image.Height + 20) * Math.Max(recorder.Looks.Count, 1));
        for (int i = 0; i < recorder.Looks.Count; i++)
        {
            (FinderLook look, int columns, int rows, byte[] thresholds) = recorder.Looks[i];
            float top = (i * (image.Height + 20)) + 20;
            (float width, float height) = ((float)image.Width / columns, (float)image.Height / rows);
            drawing.Text(4, top - 5, $"thresholds, look {i + 1}: {look.View}");
            for (int tile = 0; tile < thresholds.Length; tile++)
            {
                drawing.Fill(tile % columns * width, top + (tile / columns * height), width, height, $"#{thresholds[tile]:x2}{thresholds[tile]:x2}{thresholds[tile]:x2}");
            }
        }

        return drawing;
    }

    private static SvgDrawing Candidates(ReadRecorder recorder, LuminanceImage image, byte[] png)
    {
        var drawing = new SvgDrawing(image.Width, image.Height + 24);
        drawing.Picture(png, image.Width, image.Height);
        foreach (FinderTriple triple in recorder.Triples)
        {
            drawing.Line("#ffb000", 1, (triple.TopRight.X, triple.TopRight.Y), (triple.TopLeft.X, triple.TopLeft.Y), (triple.BottomLeft.X, triple.BottomLeft.Y));
        }

        foreach (FinderPattern pattern in recorder.Patterns)
        {
            drawing.Circle(pattern.X, pattern.Y, 3.5f * pattern.ModuleSize, pattern.IsInverted ? "#00c0ff" : "#00c000");
        }

        float best = 0;
        foreach ((QrCorners c, _, float agreement) in recorder.Grids)
        {
            best = Math.Max(best, agreement);
            drawing.Line("#ff0060", 1.5f, (c.TopLeft.X, c.TopLeft.Y), (c.TopRight.X, c.TopRight.Y), (c.BottomRight.X, c.BottomRight.Y), (c.BottomLeft.X, c.BottomLeft.Y), (c.TopLeft.X, c.TopLeft.Y));
        }

        drawing.Text(4, image.Height + 17, string.Create(
            CultureInfo.InvariantCulture,
            $"{recorder.Patterns.Count} finder patterns (green, inverted blue), {recorder.Triples.Count} groups of three (yellow), {recorder.Grids.Count} grids (red), best {best:P0} in place: {recorder.Status}"));
        return drawing;
    }
}
