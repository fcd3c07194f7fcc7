using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Validation;

namespace CccdSdk.PublicTests;

#pragma warning disable IDE0011 // Ten lines in a README have no room for every brace.

/// <summary>The examples of README.md behind the first one, line for line.</summary>
internal static class ReadmeKioskExamples
{
    public static void Frame(byte[] buffer, int width, int height, Action<CardReading> show)
    {
        // frame begins
        var frame = new ImageView(buffer, width, height, PixelFormat.Yuyv, rowStride: 2 * width);   // a span or a pointer; 0: rows without padding
        show(CardReader.Default.Read(frame));
        // frame ends
    }

    public static void Video(CardFrameReader camera, IEnumerable<byte[]> frames, int width, int height, Action<CardReading> show, TextWriter screen)
    {
        // video begins
        foreach (byte[] buffer in frames)                                      // camera: a new CardFrameReader() for each camera, disposed with it
        {
            FrameReading seen = camera.Read(new ImageView(buffer, width, height, PixelFormat.Nv12));
            if (seen.Reading is { } reading) show(reading);                    // once for each card, or for a code that is none: see below
            else screen.WriteLine(seen.GuidanceText.Vietnamese);               // closer, hold still, glare: for every frame without a reading
        }
        // video ends
    }

    public static void Compressed(byte[] jpeg, CardFrameReader camera, Action<FrameReading> show)
    {
        // compressed begins
        if (ImageFile.Decode(jpeg, out LuminanceImage? picture) == ImageReadStatus.Read)
            using (picture) show(camera.Read(picture!.AsImageView()));
        // compressed ends
    }

    public static KeystrokeScanner Keys(Action<CardReading> show)
    {
        // keys begins
        var scanner = new KeystrokeScanner(scan =>
        {
            if (scan is ScanReceived whole) show(CardReader.Default.Read(whole.RevealText()));
        });
        // each key event: scanner.Push([e.KeyChar], time of the event); a timer of 50 ms: scanner.Tick(time now, same clock)
        // keys ends
        return scanner;
    }

    public static string Answer(CardReading reading, AcceptancePolicy policy)
    {
        // answer begins
        return reading switch
        {
            { Card: { } card } when reading.Accept(policy).IsAllowed => $"{card.FullName?.Reveal()}, {reading.Expiry.Reveal()}",
            { Card: not null } => string.Join(" ", reading.Accept(policy).Reasons.Select(why => why.Text.Vietnamese)),
            { Insurance: { } insurance } => $"BHYT {insurance}",                            // masked; insurance.Reveal() has the values
            { Reason.Kind: ReasonKind.NoFinderPatterns } => "Lật thẻ?",                     // your own words for the kinds that you care about
            _ => reading.Reason!.Text.Vietnamese,                                           // ours for all others
        };
        // answer ends
    }
}

// reader begins
internal sealed class OtherReader(Func<ImageView, byte[]?> library) : IQrSymbolReader
{
    public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default) =>
        library(image) is { Length: > 0 } bytes
            ? new QrReadResult([new QrSymbol(bytes) { Version = null }])                   // the bytes of the code, not a text: set what is known
            : new QrReadResult([]);                                                         // nothing found; new QrSymbol(status) for a failure
}

// reader ends
