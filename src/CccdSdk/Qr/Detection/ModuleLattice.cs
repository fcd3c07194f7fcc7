using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Grey values on a lattice along the modules around a place: a pattern that is looked for there in steps takes every point many times.</summary>
/// <param name="Centre">The place, in pixels.</param>
/// <param name="Right">One module to the right.</param>
/// <param name="Below">One module down.</param>
internal readonly record struct ModuleLattice((float X, float Y) Centre, (float X, float Y) Right, (float X, float Y) Below)
{
    /// <summary>Samples the lattice, row by row.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="reach">Points on each side of the middle one.</param>
    /// <param name="step">Modules from one point to the next.</param>
    /// <param name="grey">Receives the grey values.</param>
    /// <returns>Points in each row.</returns>
    public int Sample(in LuminanceView picture, int reach, float step, Span<float> grey)
    {
        (float ux, float uy) = (step * Right.X, step * Right.Y);
        (float vx, float vy) = (step * Below.X, step * Below.Y);
        (float farX, float farY) = ((reach * (Math.Abs(ux) + Math.Abs(vx))) + 1, (reach * (Math.Abs(uy) + Math.Abs(vy))) + 1);
        bool inside = Centre.X > farX && Centre.Y > farY && Centre.X + farX < picture.Width && Centre.Y + farY < picture.Height;
        int at = 0;
        for (int j = -reach; j <= reach; j++)
        {
            (float rowX, float rowY) = (Centre.X + (j * vx), Centre.Y + (j * vy));
            for (int i = -reach; i <= reach; i++)
            {
                (float x, float y) = (rowX + (i * ux), rowY + (i * uy));
                grey[at++] = inside ? LuminanceSampler.Inside(picture, x, y) : LuminanceSampler.At(picture, x, y);
            }
        }

        return (2 * reach) + 1;
    }
}
