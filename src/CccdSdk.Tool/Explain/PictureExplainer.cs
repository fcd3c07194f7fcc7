using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>Draws how pictures were read, for a person who wants to know why they were not.</summary>
internal sealed class PictureExplainer(ReadSettings settings, string folderName, TextWriter error, ExitCodeSum total)
{
    private const int LongestSide = 1600;

    private ExplainFolder? _folder;
    private bool _isBroken;

    /// <summary>Makes the folder, before the first picture is read.</summary>
    public void Open() => Try(() => _folder = new ExplainFolder(folderName));

    /// <summary>Writes the drawings of a picture, if it gave no card, or all were asked for.</summary>
    public void Explain(string path, IReadOnlyList<CardReading> readings, CancellationToken cancellationToken)
    {
        bool isWanted = settings.ExplainAll || !readings.Any(static reading => reading.Outcome == ReadOutcome.Card);
        if (isWanted && !_isBroken && _folder is { } folder)
        {
            Try(() => Draw(folder, path, readings, cancellationToken));
        }
    }

    // Where one drawing cannot be written, the next one cannot either: it is said once.
    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _isBroken = true;
            total.Add(ExitCode.InputOutput);
            error.WriteLine(settings.Language == Language.En
                ? $"cccd: --explain {folderName}: no drawings are written from here on: {exception.Message}"
                : $"cccd: --explain {folderName}: từ đây không ghi được bản vẽ: {exception.Message}");
        }
    }

    private void Draw(ExplainFolder folder, string path, IReadOnlyList<CardReading> readings, CancellationToken cancellationToken)
    {
        List<BilingualText> lines = [];
        foreach (CardReading reading in readings)
        {
            if (reading.Reason is { Text: var text } && !lines.Contains(new(text.Vietnamese, text.English)))
            {
                lines.Add(new(text.Vietnamese, text.English));
            }
        }

        List<string> drawings = [];
        using PictureFile file = PictureFile.Open(path, ImageLimits.Default.MaxFileBytes);
        if (file.Failure is null && ImageFile.Decode(file.Bytes, out LuminanceImage? image) == ImageReadStatus.Read && image is not null)
        {
            using (image)
            {
                var recorder = new ReadRecorder();
                QrDecoder.Read(image.View, settings.Reader, cancellationToken, recorder, CardGrammar.Instance);
                recorder.Finish();
                lines.AddRange(Verdict.Of(recorder, LooksOf(image.View)));
                DrawStages(folder, folder.NameFor(path), recorder, image.View, drawings);
            }
        }

        folder.AddToIndex(path, lines, drawings);
    }

    private int LooksOf(in LuminanceView picture)
    {
        int count = 0;
        foreach (FinderLook look in FinderLook.InOrder)
        {
            count += look.Effort <= settings.Reader.Effort && look.Suits(picture) ? 1 : 0;
        }

        return count;
    }

    private static void DrawStages(ExplainFolder folder, string name, ReadRecorder recorder, in LuminanceView picture, List<string> drawings)
    {
        Write("1-tiles", LookSheet.Draw(recorder, picture.Width, picture.Height));
        Write("2-candidates", CandidateSheet.Draw(recorder, GreyPicture.Of(picture, LongestSide), picture.Width, picture.Height));
        if (recorder.Symbols.Count > 0)
        {
            Write("3-grid", GridSheet.Draw(recorder, picture));
            Write("4-values", ValueSheet.Draw(recorder));
            Write("5-codewords", CodewordSheet.Draw(recorder));
            Write("6-errors", ErrorSheet.Draw(recorder));
        }

        void Write(string stage, SvgDrawing drawing)
        {
            drawings.Add($"{name}.{stage}.svg");
            folder.Write(drawings[^1], drawing);
        }
    }
}
