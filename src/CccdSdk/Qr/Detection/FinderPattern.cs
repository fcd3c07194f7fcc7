namespace CccdSdk.Qr.Detection;

/// <summary>A finder pattern in a picture: its centre and the shape that a module has there.</summary>
/// <remarks>
/// A module is a parallelogram with the edges e and f. The shape is the matrix e eᵀ + f fᵀ, which can be measured without knowing which
/// way the symbol is turned: it gives the length of any vector in modules.
/// </remarks>
/// <param name="X">Column of the centre in pixels.</param>
/// <param name="Y">Row of the centre in pixels.</param>
/// <param name="Xx">First element of the shape.</param>
/// <param name="Xy">Element off the diagonal.</param>
/// <param name="Yy">Last element of the shape.</param>
/// <param name="Contrast">Grey levels between its dark and its light rings.</param>
/// <param name="IsInverted">Whether the middle is light.</param>
internal readonly record struct FinderPattern(float X, float Y, float Xx, float Xy, float Yy, float Contrast, bool IsInverted)
{
    /// <summary>Side of a square that has the area of a module, in pixels.</summary>
    public float ModuleSize => MathF.Sqrt(MathF.Sqrt(Math.Max(Determinant, 0)));

    private float Determinant => (Xx * Yy) - (Xy * Xy);

    /// <summary>The product of two vectors in pixels, in squared modules: zero when they are at right angles on the card.</summary>
    public float Product(float ax, float ay, float bx, float by) =>
        ((ax * ((Yy * bx) - (Xy * by))) + (ay * ((Xx * by) - (Xy * bx)))) / Determinant;

    /// <summary>The length of a vector in modules, when the whole plane had the shape of this finder pattern.</summary>
    public float LengthInModules(float dx, float dy) => MathF.Sqrt(Math.Max(0, Product(dx, dy, dx, dy)));

    /// <summary>Whether a vector is shorter than a number of modules. All such vectors are in an ellipse, and most others not even in the box around it.</summary>
    public bool IsWithin(float modules, float dx, float dy) =>
        dx * dx < modules * modules * Xx && dy * dy < modules * modules * Yy && LengthInModules(dx, dy) < modules;

    /// <summary>One module in the direction of a vector.</summary>
    public (float X, float Y) ModuleAlong(float dx, float dy)
    {
        float length = LengthInModules(dx, dy);
        return (dx / length, dy / length);
    }

    /// <summary>One module at right angles (on the card) to a vector, turned from it as y is from x in a picture.</summary>
    public (float X, float Y) ModuleAcross(float dx, float dy) =>
        ModuleAlong((Xx * -dy) + (Xy * dx), (Xy * -dy) + (Yy * dx));

    /// <summary>The same pattern in a picture that is larger by a factor.</summary>
    public FinderPattern Scale(float factor) =>
        new(X * factor, Y * factor, Xx * factor * factor, Xy * factor * factor, Yy * factor * factor, Contrast, IsInverted);
}
