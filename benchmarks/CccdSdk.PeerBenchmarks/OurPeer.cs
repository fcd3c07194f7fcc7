using System.Text;
using CccdSdk.Qr;

namespace CccdSdk.PeerBenchmarks;

/// <summary>A symbol reader of the SDK: ours, or ZXing.Net through its adapter.</summary>
internal sealed class OurPeer(string name, IQrSymbolReader reader) : IPeer
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Read(GreyPicture picture)
    {
        List<byte[]> read = [];
        foreach (QrSymbol symbol in reader.Read(picture.View).Symbols.Where(static symbol => symbol.Status == QrReadStatus.Read))
        {
            // Where the symbol names an encoding, the index may give its text in UTF-8; ZXing.Net's text is counted so too.
            bool isConverted = symbol.Segments.Any(static segment => segment.Eci is not (null or 26) || segment.Mode == QrSegmentMode.Kanji);
            read.Add(isConverted && symbol.TryRevealText(out string text) ? Encoding.UTF8.GetBytes(text) : symbol.RevealBytes());
        }

        return read;
    }
}
