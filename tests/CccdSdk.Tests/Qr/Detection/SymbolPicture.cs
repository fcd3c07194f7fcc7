using System.Collections;
using System.Text;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using QRCoder;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>A picture of symbols, drawn point by point: 16 points of a pixel are looked up in the symbol's plane, then blur, then noise.</summary>
internal sealed class SymbolPicture
{
    private const int PointsPerSide = 4;

    private readonly float[] _pixels;

    public SymbolPicture(int width, int height, float background = 225)
    {
        (Width, Height) = (width, height);
        _pixels = new float[width * height];
        Array.Fill(_pixels, background);
    }

    public int Width { get; }

    public int Height { get; }

    public static bool[,] Modules(string text, int version = -1, QRCodeGenerator.ECCLevel level = QRCodeGenerator.ECCLevel.M)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, level, forceUtf8: true, utf8BOM: false, QRCodeGenerator.EciMode.Default, version);
        List<BitArray> rows = data.ModuleMatrix;
        bool[,] modules = new bool[rows.Count - 8, rows.Count - 8];
        for (int y = 0; y < modules.GetLength(0); y++)
        {
            for (int x = 0; x < modules.GetLength(1); x++)
            {
                modules[x, y] = rows[y + 4][x + 4];
            }
        }

        return modules;
    }

    /// <summary>The corners of a square symbol that is turned around its middle.</summary>
    public static QrCorners Square(float centerX, float centerY, float side, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        QrPoint At(double x, double y) => new((float)(centerX + (side / 2 * ((x * cos) - (y * sin)))), (float)(centerY + (side / 2 * ((x * sin) + (y * cos)))));
        return new QrCorners(At(-1, -1), At(1, -1), At(1, 1), At(-1, 1));
    }

    /// <summary>A symbol on a cylinder: where each place of its flat picture is on the card, in parts of its side.</summary>
    /// <param name="degrees">How far a side in the direction of the bend reaches around, on each side of the middle.</param>
    /// <param name="direction">The direction of the bend, in degrees from the upper edge.</param>
    public static Func<double, double, (double U, double V)> Cylinder(double degrees, double direction = 0)
    {
        double radius = 0.5 / Math.Sin(degrees * Math.PI / 180);
        (double sin, double cos) = Math.SinCos(direction * Math.PI / 180);
        return (u, v) =>
        {
            (double along, double across) = (((u - 0.5) * cos) + ((v - 0.5) * sin), ((v - 0.5) * cos) - ((u - 0.5) * sin));
            along = radius * Math.Asin(Math.Clamp(along / radius, -1, 1));
            return (0.5 + (along * cos) - (across * sin), 0.5 + (along * sin) + (across * cos));
        };
    }

    /// <summary>A symbol through a lens that makes barrels of squares.</summary>
    public static Func<double, double, (double U, double V)> Lens(double strength) => (u, v) =>
    {
        double bent = 1 + (strength * (((u - 0.5) * (u - 0.5)) + ((v - 0.5) * (v - 0.5)) - 0.25));
        return (0.5 + (bent * (u - 0.5)), 0.5 + (bent * (v - 0.5)));
    };

    /// <summary>Draws a symbol between four corners; around it a light quiet zone, unless there is none.</summary>
    /// <param name="modules">The modules.</param>
    /// <param name="corners">Where the flat symbol is.</param>
    /// <param name="dark">Grey level of the print.</param>
    /// <param name="light">Grey level of the paper.</param>
    /// <param name="quietZone">Modules of paper around it.</param>
    /// <param name="gain">By how much of a module the print ran on every side; negative where it is thin.</param>
    /// <param name="shape">Where each place of the flat symbol is on the card, in parts of its side; null where the card is flat.</param>
    public SymbolPicture Draw(
        bool[,] modules,
        QrCorners corners,
        float dark = 40,
        float light = 225,
        int quietZone = 4,
        double gain = 0,
        Func<double, double, (double U, double V)>? shape = null)
    {
        int size = modules.GetLength(0);
        double[] toSquare = InverseOfSquareToQuad(corners);
        (int left, int right, int top, int bottom) = Around(corners, (quietZone + 2f) / size);
        for (int i = 0; i < _pixels.Length; i++)
        {
            if (i % Width < left || i % Width > right || i / Width < top || i / Width > bottom)
            {
                continue;
            }

            float sum = 0;
            for (int point = 0; point < PointsPerSide * PointsPerSide; point++)
            {
                double x = (i % Width) + (((point % PointsPerSide) + 0.5) / PointsPerSide);
                double y = (i / Width) + (((point / PointsPerSide) + 0.5) / PointsPerSide);
                double w = (toSquare[6] * x) + (toSquare[7] * y) + toSquare[8];
                double u = ((toSquare[0] * x) + (toSquare[1] * y) + toSquare[2]) / w;
                double v = ((toSquare[3] * x) + (toSquare[4] * y) + toSquare[5]) / w;
                (u, v) = shape is null ? (u, v) : shape(u, v);
                (u, v) = (u * size, v * size);
                bool near = u >= -quietZone && v >= -quietZone && u < size + quietZone && v < size + quietZone;
                sum += IsDark(modules, u, v, gain) ? dark : near ? light : _pixels[i];
            }

            _pixels[i] = sum / (PointsPerSide * PointsPerSide);
        }

        return this;
    }

    /// <summary>The grid of a display: rows and columns of light with dark between them.</summary>
    public SymbolPicture Screen(float pitch, float depth, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        for (int i = 0; i < _pixels.Length; i++)
        {
            (int x, int y) = (i % Width, i / Width);
            double along = Math.Cos(Math.Tau / pitch * ((x * cos) + (y * sin))), across = Math.Cos(Math.Tau / pitch * ((y * cos) - (x * sin)));
            _pixels[i] *= 1 - (depth * (float)(1 - ((1 + along) * (1 + across) / 4)));
        }

        return this;
    }

    /// <summary>A blur by three boxes, which is nearly that of a lens.</summary>
    public SymbolPicture Blur(int radius)
    {
        for (int pass = 0; pass < 3; pass++)
        {
            Box(radius, 1, Width, Height, Width);
            Box(radius, Width, Height, Width, 1);
        }

        return this;
    }

    /// <summary>A blur along the rows: a hand that moves.</summary>
    public SymbolPicture Smear(int radius)
    {
        Box(radius, 1, Width, Height, Width);
        return this;
    }

    /// <summary>A blur along a line of any direction: a hand that moves by so many pixels during the exposure.</summary>
    public SymbolPicture Move(float length, double direction)
    {
        float[] still = [.. _pixels];
        int points = (2 * (int)MathF.Ceiling(length)) + 1;
        Array.Clear(_pixels);
        for (int point = 0; point < points; point++)
        {
            double along = length * (((point + 0.5) / points) - 0.5);
            (int dx, int dy) = ((int)Math.Round(along * Math.Cos(direction)), (int)Math.Round(along * Math.Sin(direction)));
            for (int i = 0; i < still.Length; i++)
            {
                int row = Math.Clamp((i / Width) + dy, 0, Height - 1), column = Math.Clamp((i % Width) + dx, 0, Width - 1);
                _pixels[i] += still[(row * Width) + column] / points;
            }
        }

        return this;
    }

    /// <summary>A reflection of light: white in the middle, less at its edge.</summary>
    public SymbolPicture Glare(float centerX, float centerY, float radius)
    {
        for (int i = 0; i < _pixels.Length; i++)
        {
            (float dx, float dy) = ((i % Width) + 0.5f - centerX, (i / Width) + 0.5f - centerY);
            float distance = MathF.Sqrt((dx * dx) + (dy * dy));
            _pixels[i] = Math.Min(255, _pixels[i] + (300 / (1 + MathF.Exp(6 * ((distance / radius) - 1)))));
        }

        return this;
    }

    /// <summary>A spot of one grey level.</summary>
    public SymbolPicture Spot(float centerX, float centerY, float radius, float grey)
    {
        for (int y = Math.Max(0, (int)(centerY - radius)); y <= Math.Min(Height - 1, centerY + radius); y++)
        {
            for (int x = Math.Max(0, (int)(centerX - radius)); x <= Math.Min(Width - 1, centerX + radius); x++)
            {
                bool inside = ((x - centerX) * (x - centerX)) + ((y - centerY) * (y - centerY)) < radius * radius;
                _pixels[(y * Width) + x] = inside ? grey : _pixels[(y * Width) + x];
            }
        }

        return this;
    }

    public SymbolPicture Noise(float deviation, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < _pixels.Length; i++)
        {
            _pixels[i] += deviation * (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble()));
        }

        return this;
    }

    public byte[] Pixels(int stride = 0)
    {
        stride = Math.Max(stride, Width);
        byte[] bytes = new byte[(stride * (Height - 1)) + Width];
        Array.Fill(bytes, (byte)0x55);
        for (int i = 0; i < _pixels.Length; i++)
        {
            bytes[((i / Width) * stride) + (i % Width)] = (byte)Math.Clamp(MathF.Round(_pixels[i]), 0, 255);
        }

        return bytes;
    }

    /// <summary>Reads it without a clock: what is read must not depend on the load of the machine.</summary>
    public QrReadResult Read(QrReaderEffort effort = QrReaderEffort.Balanced) =>
        new QrReader(new QrReaderOptions { Effort = effort, TimeBudget = Timeout.InfiniteTimeSpan }).Read(new ImageView(Pixels(), Width, Height, PixelFormat.Gray8));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // Print that ran is dark where a square around the place meets anything dark; thin print where it meets nothing light. Less than half a module.
    private static bool IsDark(bool[,] modules, double u, double v, double gain)
    {
        double reach = Math.Abs(gain);
        bool any = false, all = true;
        for (int corner = 0; corner < (reach == 0 ? 1 : 4); corner++)
        {
            int x = (int)Math.Floor(u + ((corner & 1) == 0 ? -reach : reach)), y = (int)Math.Floor(v + ((corner & 2) == 0 ? -reach : reach));
            bool dark = (uint)x < (uint)modules.GetLength(0) && (uint)y < (uint)modules.GetLength(1) && modules[x, y];
            (any, all) = (any || dark, all && dark);
        }

        return gain < 0 ? all : any;
    }

    // The pixels that a symbol with its quiet zone can reach; perspective makes the nearer side of it wider by less than twice.
    private static (int Left, int Right, int Top, int Bottom) Around(QrCorners c, float margin)
    {
        float left = Math.Min(Math.Min(c.TopLeft.X, c.TopRight.X), Math.Min(c.BottomRight.X, c.BottomLeft.X));
        float right = Math.Max(Math.Max(c.TopLeft.X, c.TopRight.X), Math.Max(c.BottomRight.X, c.BottomLeft.X));
        float top = Math.Min(Math.Min(c.TopLeft.Y, c.TopRight.Y), Math.Min(c.BottomRight.Y, c.BottomLeft.Y));
        float bottom = Math.Max(Math.Max(c.TopLeft.Y, c.TopRight.Y), Math.Max(c.BottomRight.Y, c.BottomLeft.Y));
        float reach = 2 * margin * Math.Max(right - left, bottom - top);
        return ((int)(left - reach), (int)(right + reach), (int)(top - reach), (int)(bottom + reach));
    }

    private void Box(int radius, int step, int length, int lines, int lineStep)
    {
        float[] line = new float[length];
        for (int i = 0; i < lines; i++)
        {
            for (int j = 0; j < length; j++)
            {
                line[j] = _pixels[(i * lineStep) + (j * step)];
            }

            for (int j = 0; j < length; j++)
            {
                int first = Math.Max(0, j - radius);
                int last = Math.Min(length - 1, j + radius);
                float sum = 0;
                for (int k = first; k <= last; k++)
                {
                    sum += line[k];
                }

                _pixels[(i * lineStep) + (j * step)] = sum / (last - first + 1);
            }
        }
    }

    // Heckbert 1989, "Fundamentals of Texture Mapping and Image Warping", 2.2.3: the unit square to four points; then the adjugate.
    private static double[] InverseOfSquareToQuad(QrCorners c)
    {
        double dx1 = c.TopRight.X - c.BottomRight.X, dx2 = c.BottomLeft.X - c.BottomRight.X;
        double dy1 = c.TopRight.Y - c.BottomRight.Y, dy2 = c.BottomLeft.Y - c.BottomRight.Y;
        double sx = c.TopLeft.X - c.TopRight.X + c.BottomRight.X - c.BottomLeft.X;
        double sy = c.TopLeft.Y - c.TopRight.Y + c.BottomRight.Y - c.BottomLeft.Y;
        double det = (dx1 * dy2) - (dx2 * dy1);
        double g = ((sx * dy2) - (dx2 * sy)) / det, h = ((dx1 * sy) - (sx * dy1)) / det;
        double a = c.TopRight.X - c.TopLeft.X + (g * c.TopRight.X), b = c.BottomLeft.X - c.TopLeft.X + (h * c.BottomLeft.X), cc = c.TopLeft.X;
        double d = c.TopRight.Y - c.TopLeft.Y + (g * c.TopRight.Y), e = c.BottomLeft.Y - c.TopLeft.Y + (h * c.BottomLeft.Y), f = c.TopLeft.Y;
        return
        [
            e - (f * h), (cc * h) - b, (b * f) - (cc * e),
            (f * g) - d, a - (cc * g), (cc * d) - (a * f),
            (d * h) - (e * g), (b * g) - (a * h), (a * e) - (b * d),
        ];
    }
}
