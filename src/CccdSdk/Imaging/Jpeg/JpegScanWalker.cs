namespace CccdSdk.Imaging.Jpeg;

/// <summary>Visits the data units of a scan in the order of T.81, A.2, segment by segment.</summary>
internal static class JpegScanWalker
{
    /// <summary>Decodes a whole scan.</summary>
    /// <typeparam name="TDecoder">What is done with each unit; a struct, so that each kind of scan has a loop of its own.</typeparam>
    /// <param name="frame">The frame.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="restartInterval">MCUs of a segment; 0 if the scan is one segment.</param>
    /// <param name="source">The segments.</param>
    /// <param name="decoder">Decodes units.</param>
    public static ImageReadStatus Walk<TDecoder>(JpegFrame frame, JpegScan scan, int restartInterval, ref JpegEntropySource source, TDecoder decoder)
        where TDecoder : struct, IJpegUnitDecoder
    {
        (int columns, int rows) = scan.Components.Length == 1 ? UnitsOf(scan.Components[0]) : (frame.McusPerRow, frame.McusPerColumn);
        int left = restartInterval == 0 ? int.MaxValue : restartInterval;
        JpegBitReader bits = source.Load();
        Restart(scan, ref decoder);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (left == 0)
                {
                    if (!source.TryRestart(out bits))
                    {
                        return source.IsAtEndOfFile ? ImageReadStatus.Truncated : ImageReadStatus.Corrupt;
                    }

                    Restart(scan, ref decoder);
                    left = restartInterval;
                }

                left--;
                bool decoded = scan.Components.Length == 1
                    ? decoder.TryDecode(ref bits, scan.Components[0], column, row)
                    : TryDecodeMcu(ref bits, scan.Components, column, row, ref decoder);
                if (!decoded || bits.IsOverrun)
                {
                    return bits.IsOverrun && source.IsAtEndOfFile ? ImageReadStatus.Truncated : ImageReadStatus.Corrupt;
                }
            }
        }

        return ImageReadStatus.Read;
    }

    // A scan of one component has no units that only fill an MCU (T.81, A.2.2).
    private static (int Columns, int Rows) UnitsOf(JpegComponent component) =>
        ((component.Width + JpegLayout.UnitSide - 1) / JpegLayout.UnitSide, (component.Height + JpegLayout.UnitSide - 1) / JpegLayout.UnitSide);

    private static bool TryDecodeMcu<TDecoder>(ref JpegBitReader bits, JpegComponent[] components, int column, int row, ref TDecoder decoder)
        where TDecoder : struct, IJpegUnitDecoder
    {
        foreach (JpegComponent component in components)
        {
            for (int v = 0; v < component.Vertical; v++)
            {
                for (int h = 0; h < component.Horizontal; h++)
                {
                    if (!decoder.TryDecode(ref bits, component, (column * component.Horizontal) + h, (row * component.Vertical) + v))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static void Restart<TDecoder>(JpegScan scan, ref TDecoder decoder)
        where TDecoder : struct, IJpegUnitDecoder
    {
        decoder.Restart();
        foreach (JpegComponent component in scan.Components)
        {
            component.DcPrediction = 0;
        }
    }
}
