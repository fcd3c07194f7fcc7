using CccdSdk.Imaging;

namespace CccdSdk.Qr;

/// <summary>Reads QR codes from pictures. The seam for other readers than ours: an adapter gives bytes, ECI, corners and status, never a guessed text.</summary>
public interface IQrSymbolReader
{
    /// <summary>Reads the symbols of a picture.</summary>
    /// <param name="image">The picture. Its memory is only used during the call.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The symbols, or how far the search came. No content of a picture makes this method throw.</returns>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default);
}
