namespace CccdSdk.Imaging.Jpeg;

/// <summary>Makes the picture of a frame whose components are decoded.</summary>
internal sealed class JpegPicture(JpegFrame frame, JpegHeader header, DecodeMemory memory)
{
    /// <summary>Makes the picture.</summary>
    /// <param name="image">The picture in the orientation in which it is displayed.</param>
    public ImageReadStatus Create(out LuminanceImage? image)
    {
        image = null;
        if (frame.IsProgressive)
        {
            TransformAll();
        }

        JpegComponent first = frame.Components[0];
        PooledBuffer<byte> pixels = first.Samples!;
        int stride = first.Stride;
        bool isRgb = header.IsRgb(frame);
        if (isRgb || !IsFullSize(first))
        {
            if (!TryJoin(isRgb, out PooledBuffer<byte>? joined))
            {
                return ImageReadStatus.TooLarge;
            }

            pixels = joined;
            stride = frame.Width;
        }

        return OrientedPicture.Create(memory, pixels, (frame.Width, frame.Height), stride, header.Orientation, out image);
    }

    private bool IsFullSize(JpegComponent component) =>
        component.Horizontal == frame.MaxHorizontal && component.Vertical == frame.MaxVertical;

    // The inverse transform of a progressive frame comes last, when all bits of its coefficients are there.
    private void TransformAll()
    {
        Span<int> unit = stackalloc int[JpegLayout.UnitSize];
        foreach (JpegComponent component in frame.Components)
        {
            if (component.Coefficients is null)
            {
                continue;
            }

            ReadOnlySpan<short> coefficients = component.Coefficients.Span;
            for (int y = 0; y < component.UnitsPerColumn; y++)
            {
                Span<byte> samples = component.Samples!.Span[(y * JpegLayout.UnitSide * component.Stride)..];
                for (int x = 0; x < component.UnitsPerRow; x++, coefficients = coefficients[JpegLayout.UnitSize..])
                {
                    Dequantize(coefficients, component.Quantization!, unit);
                    InverseDct.Transform(unit, samples[(x * JpegLayout.UnitSide)..], component.Stride);
                }
            }
        }

        unit.Clear();
    }

    private static void Dequantize(ReadOnlySpan<short> coefficients, ReadOnlySpan<int> quantization, Span<int> unit)
    {
        for (int i = 0; i < unit.Length; i++)
        {
            unit[i] = coefficients[i] * quantization[i];
        }
    }

    private bool TryJoin(bool isRgb, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PooledBuffer<byte>? joined)
    {
        if (!memory.TryRent((long)frame.Width * frame.Height, out joined)
            || !memory.TryRent(3L * frame.Width, out PooledBuffer<byte>? rows))
        {
            return false;
        }

        Span<byte> red = rows.Span[..frame.Width];
        Span<byte> green = rows.Span.Slice(frame.Width, frame.Width);
        Span<byte> blue = rows.Span[(2 * frame.Width)..];
        for (int y = 0; y < frame.Height; y++)
        {
            Span<byte> row = joined.Span.Slice(y * frame.Width, frame.Width);
            if (!isRgb)
            {
                JpegUpsampler.WriteRow(frame, frame.Components[0], y, row);
                continue;
            }

            JpegUpsampler.WriteRow(frame, frame.Components[0], y, red);
            JpegUpsampler.WriteRow(frame, frame.Components[1], y, green);
            JpegUpsampler.WriteRow(frame, frame.Components[2], y, blue);
            for (int x = 0; x < row.Length; x++)
            {
                row[x] = LuminanceWeights.Of(red[x], green[x], blue[x]);
            }
        }

        return true;
    }
}
