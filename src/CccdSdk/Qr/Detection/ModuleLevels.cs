namespace CccdSdk.Qr.Detection;

/// <summary>Turns the grey values of modules into how dark they are against their neighbourhood.</summary>
/// <remarks>
/// Around each module (11 x 11) the modules darker than the mean and those lighter have a mean of their own; half-way between these two is
/// the threshold. 1 is as dark as the dark modules around, -1 as light as the light ones.
/// </remarks>
internal sealed class ModuleLevels
{
    /// <summary>Modules on each side of the middle one.</summary>
    private const int Radius = 5;

    /// <summary>The part of the usual contrast below which it counts as so much: a shadow leaves an eighth of the light, about half of the grey.</summary>
    private const float LeastContrast = 0.15f;

    private readonly WorkingMemory<float> _buffers = new();
    private int _count;

    /// <summary>Half-way between dark and light around each module, after <see cref="Measure"/>.</summary>
    public ReadOnlySpan<float> Middle => _buffers.Span[.._count];

    /// <summary>Half of the difference between light and dark around each module; negative where light print counts as dark.</summary>
    public ReadOnlySpan<float> HalfContrast => _buffers.Span.Slice(_count, _count);

    /// <summary>Computes how dark the modules are.</summary>
    /// <param name="grey">Grey values, row by row.</param>
    /// <param name="size">Modules on each side.</param>
    /// <param name="inverted">Whether light print counts as dark.</param>
    /// <param name="darkness">Receives the result.</param>
    public void Measure(ReadOnlySpan<float> grey, int size, bool inverted, Span<float> darkness)
    {
        int count = size * size;
        _count = count;
        Span<float> buffers = _buffers.Rent(4 * count);
        Span<float> mean = buffers[..count];
        Span<float> darkSum = buffers.Slice(count, count);
        Span<float> darkCount = buffers.Slice(2 * count, count);
        Span<float> line = buffers.Slice(3 * count, count);
        grey.CopyTo(mean);
        SumWindows(mean, size, line);
        for (int i = 0; i < count; i++)
        {
            bool isDark = grey[i] * Cells(i, size) < mean[i];
            darkSum[i] = isDark ? grey[i] : 0;
            darkCount[i] = isDark ? 1 : 0;
        }

        SumWindows(darkSum, size, line);
        SumWindows(darkCount, size, line);
        float sum = 0;
        for (int i = 0; i < count; i++)
        {
            float dark = darkSum[i] / Math.Max(darkCount[i], 1);
            float light = (mean[i] - darkSum[i]) / Math.Max(Cells(i, size) - darkCount[i], 1);
            mean[i] = (dark + light) / 2;
            darkSum[i] = (light - dark) / 2;
            sum += darkSum[i];
        }

        // In an area that is saturated there is no contrast, and the grain of it is not data.
        float least = Math.Max(0.5f, LeastContrast * sum / count);
        for (int i = 0; i < count; i++)
        {
            darkSum[i] = inverted ? -Math.Max(darkSum[i], least) : Math.Max(darkSum[i], least);
            darkness[i] = (mean[i] - grey[i]) / darkSum[i];
        }
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release() => _buffers.Release();

    private static int Cells(int index, int size) => Reach(index % size, size) * Reach(index / size, size);

    private static int Reach(int position, int size) => Math.Min(position + Radius, size - 1) - Math.Max(position - Radius, 0) + 1;

    private static void SumWindows(Span<float> values, int size, Span<float> line)
    {
        for (int i = 0; i < size; i++)
        {
            SumLine(values[(i * size)..], 1, size, line);
        }

        for (int i = 0; i < size; i++)
        {
            SumLine(values[i..], size, size, line);
        }
    }

    private static void SumLine(Span<float> values, int stride, int count, Span<float> line)
    {
        for (int i = 0; i < count; i++)
        {
            line[i] = values[i * stride];
        }

        float sum = 0;
        for (int i = 0; i < Radius; i++)
        {
            sum += line[i];
        }

        for (int i = 0; i < count; i++)
        {
            sum += i + Radius < count ? line[i + Radius] : 0;
            sum -= i - Radius - 1 >= 0 ? line[i - Radius - 1] : 0;
            values[i * stride] = sum;
        }
    }
}
