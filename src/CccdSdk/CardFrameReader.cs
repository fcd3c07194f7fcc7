using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Tracking;

namespace CccdSdk;

/// <summary>Reads cards from the frames of one camera: frames in, one reading for each card out.</summary>
/// <remarks>
/// <para>A code that cannot be read in one frame is added up over frames: noise, glare and dirt that move average out, and the blur of each
/// frame, where a hand moved the card to another side, is taken out before. Frames of different cards are never added, and a reading must
/// agree with each of its frames alone.</para>
/// <para>At most a dozen frames of three codes are kept, as the darkness of their modules, never as pixels: less than 1.5 MB for the largest
/// codes, 200 KB for those of cards. With a reading everything is cleared; a keyed hash stays, to know the card again, and where the code
/// was.</para>
/// </remarks>
/// <threadsafety>Not safe for concurrent use: one reader for each camera, its frames in their order.</threadsafety>
public sealed class CardFrameReader : IDisposable
{
    private readonly PictureReading _picture;
    private readonly SymbolTracker _tracker;
    private readonly SameCardGuard _guard;

    /// <summary>Makes a reader with the default options.</summary>
    public CardFrameReader()
        : this(new CardFrameReaderOptions())
    {
    }

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How it works.</param>
    public CardFrameReader(CardFrameReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Reader, nameof(options));
        ArgumentNullException.ThrowIfNull(options.Reader.TimeProvider, nameof(options));
        _picture = new PictureReading(options.Reader, new TextReading(options.Reader));
        TimeProvider time = options.Reader.TimeProvider;
        _tracker = new SymbolTracker(time, new QrReaderOptions { Effort = options.Effort }, options.FrameBudget, options.Memory, CardGrammar.Instance);
        _guard = new SameCardGuard(time, options.SameCardInterval);
    }

    /// <summary>Reads one frame.</summary>
    /// <param name="frame">The frame. Its memory is only used during the call.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>A reading once for each card, and guidance with every frame that has none. No content of a frame makes this method throw.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FrameReading Read(ImageView frame, CancellationToken cancellationToken = default)
    {
        using LuminanceFrame luminance = new(frame);
        TrackedFrame tracked = _tracker.Read(luminance.View, cancellationToken);
        bool isRead = tracked.Result.Status == QrReadStatus.Read;
        FrameGuidance guidance = isRead ? FrameGuidance.None : FrameGuidanceTable.Of(tracked);
        QrCorners? region = guidance == FrameGuidance.Searching ? null : _tracker.Region;
        if (!isRead)
        {
            _guard.Notice(region);
            return new FrameReading(null, guidance, tracked.FrameCount, region);
        }

        CardReading? reading = ReadNew(tracked.Result, region);
        _tracker.ForgetFrames();
        return new FrameReading(reading, reading is null ? FrameGuidance.AlreadyRead : FrameGuidance.None, tracked.FrameCount, region);
    }

    // What is known already is not made into a card again, frame after frame.
    private CardReading? ReadNew(QrReadResult result, QrCorners? region)
    {
        if (result.SymbolSpan is [QrSymbol only])
        {
            return _guard.IsNew(only.Content, region) ? _picture.ReadSymbol(only) : null;
        }

        CardReading reading = ReadingChoice.One(_picture.ReadAll(result));
        return _guard.IsNew(reading.Symbol is { } symbol ? symbol.Content : [], region) ? reading : null;
    }

    /// <summary>Forgets everything: the frames, where the code was, and which card was read.</summary>
    public void Reset()
    {
        _tracker.Clear();
        _guard.Reset();
    }

    /// <summary>Forgets everything.</summary>
    public void Dispose()
    {
        Reset();
        _tracker.Dispose();
    }
}
