using CccdSdk.Imaging;

namespace CccdSdk.Qr;

/// <summary>Finds and reads the symbols in a picture: the seam where another reader can take the place of <see cref="QrReader"/>.</summary>
/// <remarks>An implementation gives bytes, ECI, corners and status, never a guessed string. It does not throw on content, and is safe
/// for concurrent use.</remarks>
public interface IQrSymbolReader
{
    /// <summary>Reads the symbols of a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The symbols, or the stage that failed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default);
}
