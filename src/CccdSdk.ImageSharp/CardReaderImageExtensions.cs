using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.PixelFormats;

namespace CccdSdk.ImageSharp;

/// <summary>Reads cards from images of ImageSharp.</summary>
/// <remarks>
/// <para>The pixels are read where they lie if the image is one piece of memory in <see cref="L8"/>, <see cref="Rgb24"/>,
/// <see cref="Bgr24"/>, <see cref="Rgba32"/> or <see cref="Bgra32"/>. Otherwise their luminance is copied row by row into memory that is
/// cleared after the call. Transparent pixels are laid over white.</para>
/// <para>Of an animation or a file of several pages the first frame is read; give an <see cref="ImageFrame{TPixel}"/> for another.
/// The orientation of the metadata is not applied: symbols are read in any direction, and their corners are those of the pixels.</para>
/// <para>An image must not be changed or disposed while it is read.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use, also of one image.</threadsafety>
public static class CardReaderImageExtensions
{
    /// <summary>Reads the one card in an image.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="image">The image, of any pixel type.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>As <see cref="CardReader.Read(Imaging.ImageView, CancellationToken)"/>.</returns>
    /// <exception cref="ObjectDisposedException">The image was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CardReading Read(this CardReader reader, Image image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(image);
        Visitor<CardReading> visitor = new(view => reader.Read(view, cancellationToken));
        image.AcceptVisitor(visitor);
        return visitor.Result;
    }

    /// <summary>Reads every symbol in an image.</summary>
    /// <inheritdoc cref="Read(CardReader, Image, CancellationToken)"/>
    /// <returns>As <see cref="CardReader.ReadAll(Imaging.ImageView, CancellationToken)"/>.</returns>
    public static IReadOnlyList<CardReading> ReadAll(this CardReader reader, Image image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(image);
        Visitor<IReadOnlyList<CardReading>> visitor = new(view => reader.ReadAll(view, cancellationToken));
        image.AcceptVisitor(visitor);
        return visitor.Result;
    }

    /// <summary>Reads the one card in a frame of an image.</summary>
    /// <typeparam name="TPixel">The pixel type.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>As <see cref="CardReader.Read(Imaging.ImageView, CancellationToken)"/>.</returns>
    /// <exception cref="ObjectDisposedException">The image was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CardReading Read<TPixel>(this CardReader reader, ImageFrame<TPixel> frame, CancellationToken cancellationToken = default)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(frame);
        return FrameView.Use(frame, view => reader.Read(view, cancellationToken));
    }

    /// <summary>Reads every symbol in a frame of an image.</summary>
    /// <inheritdoc cref="Read{TPixel}(CardReader, ImageFrame{TPixel}, CancellationToken)"/>
    /// <returns>As <see cref="CardReader.ReadAll(Imaging.ImageView, CancellationToken)"/>.</returns>
    public static IReadOnlyList<CardReading> ReadAll<TPixel>(
        this CardReader reader, ImageFrame<TPixel> frame, CancellationToken cancellationToken = default)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(frame);
        return FrameView.Use(frame, view => reader.ReadAll(view, cancellationToken));
    }

    // ImageSharp calls back with the pixel type of an image that is only known as Image.
    private sealed class Visitor<TResult>(ViewFunction<TResult> function) : IImageVisitor
    {
        private TResult? _result;

        public TResult Result => _result!;

        public void Visit<TPixel>(Image<TPixel> image)
            where TPixel : unmanaged, IPixel<TPixel> => _result = FrameView.Use(image.Frames.RootFrame, function);
    }
}
