using System.Text;
using ZXing;
using ZXing.Common;

namespace CccdSdk.PeerBenchmarks;

/// <summary>ZXing.Net by its own front door, held to QR codes.</summary>
internal sealed class ZXingPeer(string name, bool tryHarder, bool everything) : IPeer
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    /// <remarks>Right by bytes or by text: the reader has done its work if either is what the symbol says.</remarks>
    public IReadOnlyList<byte[]> Read(GreyPicture picture)
    {
        Result? result = Read(picture, pure: false) ?? (everything ? Read(picture, pure: true) : null);
        return result is null ? [] : [BytesOf(result)];
    }

    // A reader for each call: it keeps state and is not made for several threads.
    private Result? Read(GreyPicture picture, bool pure)
    {
        BarcodeReaderGeneric reader = new()
        {
            AutoRotate = everything,
            Options = new DecodingOptions
            {
                PossibleFormats = [BarcodeFormat.QR_CODE],
                TryHarder = tryHarder,
                TryInverted = everything,
                PureBarcode = pure,
                CharacterSet = "UTF-8",
            },
        };
        return reader.Decode(picture.Pixels, picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.Gray8);
    }

    private static byte[] BytesOf(Result result) =>
        result.ResultMetadata is { } metadata
        && metadata.TryGetValue(ResultMetadataType.BYTE_SEGMENTS, out object? value) && value is IList<byte[]> { Count: 1 } segments
        && segments[0].Length == Encoding.UTF8.GetByteCount(result.Text)
            ? segments[0]
            : Encoding.UTF8.GetBytes(result.Text);
}
