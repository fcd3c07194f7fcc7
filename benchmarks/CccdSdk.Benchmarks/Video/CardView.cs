namespace CccdSdk.Benchmarks.Video;

/// <summary>From the pixels of a frame to the plane of the symbol: a pinhole camera in front of a card that is turned and tilted.</summary>
internal readonly struct CardView
{
    private readonly double _focal, _x, _y, _depth, _half;
    private readonly (double X, double Y, double Z) _right, _down;

    /// <summary>Places a card.</summary>
    /// <param name="size">Modules on each side.</param>
    /// <param name="focal">The focal length in pixels.</param>
    /// <param name="scale">Pixels of a module in the middle of the symbol.</param>
    /// <param name="angle">Degrees by which it is turned in the frame.</param>
    /// <param name="axis">The direction of the axis of the tilt, in radians.</param>
    /// <param name="tilt">Degrees.</param>
    /// <param name="x">Column of the middle of the symbol.</param>
    /// <param name="y">Row of it.</param>
    public CardView(int size, double focal, double scale, double angle, double axis, double tilt, double x, double y)
    {
        (_focal, _x, _y, _depth, _half) = (focal, x, y, focal / scale, size / 2.0);
        (double sin, double cos) = Math.SinCos(angle * Math.PI / 180);
        _right = Rotate((cos, sin, 0), axis, tilt);
        _down = Rotate((-sin, cos, 0), axis, tilt);
    }

    /// <summary>The point of the symbol's plane that is seen at a place, in modules from the symbol's left upper corner.</summary>
    public (double X, double Y) ToModules(double x, double y)
    {
        // The ray (u, v, 1) · t meets u0 + a · right + b · down: two equations in a and b.
        (double u, double v) = ((x - _x) / _focal, (y - _y) / _focal);
        (double a1, double b1, double c1) = (_right.X - (u * _right.Z), _down.X - (u * _down.Z), u * _depth);
        (double a2, double b2, double c2) = (_right.Y - (v * _right.Z), _down.Y - (v * _down.Z), v * _depth);
        double determinant = (a1 * b2) - (a2 * b1);
        return (_half + (((c1 * b2) - (c2 * b1)) / determinant), _half + (((a1 * c2) - (a2 * c1)) / determinant));
    }


    // The formula of Rodrigues, around an axis in the plane of the frame.
    private static (double X, double Y, double Z) Rotate((double X, double Y, double Z) p, double axis, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        (double ky, double kx) = Math.SinCos(axis);
        double along = ((kx * p.X) + (ky * p.Y)) * (1 - cos);
        return ((p.X * cos) + (ky * p.Z * sin) + (kx * along), (p.Y * cos) - (kx * p.Z * sin) + (ky * along), (p.Z * cos) + (((kx * p.Y) - (ky * p.X)) * sin));
    }
}
