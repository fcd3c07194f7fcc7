using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Improves a transform on the edges of all function modules: some hundred measurements of a fraction of a pixel each.</summary>
internal sealed class EdgeRefiner
{
    /// <summary>Samples from the centre of one module to the centre of its neighbour, both included.</summary>
    private const int Samples = 9;

    /// <summary>Stiffness of the shift; see <see cref="ShiftFit.Reset"/>. Hundreds of edges hold against it.</summary>
    private const double QuadraticStiffness = 1, CubicStiffness = 3;

    /// <summary>Part of the usual contrast that an edge must have to count.</summary>
    private const float LeastContrast = 0.3f;

    /// <summary>With fewer edges in place there is no symbol to refine; 0.35 to 0.5 of them are by chance.</summary>
    private const float LeastAgreement = 0.5f;

    /// <summary>Root of the mean square of what the edges are off, in modules, that leaves nothing to improve.</summary>
    private const float SmallOffset = 0.08f;

    private readonly SymbolTransform _transform;
    private readonly ShiftFit _fit;

    /// <summary>Makes a refiner for one transform.</summary>
    public EdgeRefiner(SymbolTransform transform)
    {
        _transform = transform;
        _fit = new ShiftFit(transform);
    }

    /// <summary>Measures all edges and fits the transform to them, a few times.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="patterns">What the edges are of.</param>
    /// <param name="inverted">Whether the symbol is light on dark.</param>
    /// <param name="passes">How often.</param>
    /// <param name="stiffness">The part of the usual stiffness.</param>
    /// <returns>The part of the edges that are where they should be, 0 to 1.</returns>
    public float Refine(in LuminanceView picture, FunctionPatterns patterns, bool inverted, int passes, double stiffness = 1)
    {
        float agreement = 0;
        float contrast = 0;
        for (int pass = 0; pass < passes; pass++)
        {
            _fit.Reset(stiffness * QuadraticStiffness, patterns.AlignmentCentres.Length > 2 ? stiffness * CubicStiffness : double.PositiveInfinity);
            int used = 0;
            float sum = 0;
            float squares = 0;
            foreach (FunctionEdge edge in patterns.Edges)
            {
                float step = Measure(picture, edge, inverted, out float offset);
                sum += Math.Max(0, step);
                if (step > LeastContrast * contrast && step > 0 && Math.Abs(offset) < 0.45f)
                {
                    Add(edge, offset);
                    used++;
                    squares += offset * offset;
                }
            }

            contrast = sum / patterns.Edges.Length;
            agreement = (float)used / patterns.Edges.Length;
            if (agreement < LeastAgreement)
            {
                break;
            }

            _fit.Apply();
            if (squares < used * SmallOffset * SmallOffset)
            {
                break;
            }
        }

        return agreement;
    }

    private void Add(FunctionEdge edge, float offset)
    {
        if (edge.IsVertical)
        {
            _fit.AddAlongV(edge.X + 0.5, edge.Y + 1, offset, 1);
        }
        else
        {
            _fit.AddAlongU(edge.X + 1, edge.Y + 0.5, offset, 1);
        }
    }

    // Returns the contrast, positive when the darker side is where it should be, and the place of the edge in modules from the expected one.
    private float Measure(in LuminanceView picture, FunctionEdge edge, bool inverted, out float offset)
    {
        (float ax, float ay) = _transform.Map(edge.X + 0.5, edge.Y + 0.5);
        (float bx, float by) = edge.IsVertical ? _transform.Map(edge.X + 0.5, edge.Y + 1.5) : _transform.Map(edge.X + 1.5, edge.Y + 0.5);
        Span<float> profile = stackalloc float[Samples];
        for (int i = 0; i < Samples; i++)
        {
            float part = (float)i / (Samples - 1);
            profile[i] = LuminanceSampler.At(picture, ax + (part * (bx - ax)), ay + (part * (by - ay)));
        }

        float difference = profile[^1] - profile[0];
        float middle = (profile[^1] + profile[0]) / 2;
        offset = 1;
        for (int i = 0; i < Samples - 1; i++)
        {
            (float near, float far) = (profile[i] - middle, profile[i + 1] - middle);
            if (near * far <= 0 && near != far)
            {
                float crossing = ((i + (near / (near - far))) / (Samples - 1)) - 0.5f;
                offset = Math.Abs(crossing) < Math.Abs(offset) ? crossing : offset;
            }
        }

        return edge.FirstIsDark != inverted ? difference : -difference;
    }
}
