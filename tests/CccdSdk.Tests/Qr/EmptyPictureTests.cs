using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>Noise, print, letters, textures, rings, and symbols whose modules are drawn by lot: nothing is read.</summary>
public sealed class EmptyPictureTests
{
    /// <summary>Set this variable to the number of pictures; the usual run has a few.</summary>
    private const string CountVariable = "CCCDSDK_FUZZ_EMPTY";

    private const int UsualCount = 70;

    private const int Kinds = 7;

    private const int Width = 240, Height = 200;

    private static int Count => RunSize.Of(CountVariable, UsualCount);

    [Fact]
    public void Read_PicturesWithoutASymbol_ReadsNothing()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        Parallel.For(0, Count, EveryCore.Options, seed =>
        {
            // Without a card's grammar less is accepted, so every other picture is read as any symbol.
            ImageView view = new(Draw(seed), Width, Height, PixelFormat.Gray8);
            QrReadResult result = Unhurried.Symbols.Read(view, seed / Kinds % 2 == 0 ? CardGrammar.Instance : null, token);
            Assert.True(result.Status != QrReadStatus.Read, $"Seed {seed}: read.");
        });
    }

    private static byte[] Draw(int seed)
    {
        Random random = new(seed);
        return (seed % Kinds) switch
        {
            0 => new SymbolPicture(Width, Height, 128).Noise(random.Next(5, 120), seed).Pixels(),
            1 => Print(random),
            2 => new SymbolPicture(Width, Height, 128).Noise(random.Next(20, 200), seed).Blur(random.Next(1, 4)).Pixels(),
            3 => Texture(random),
            4 => Letters(random),
            5 => Rings(random),
            _ => Symbol(random),
        };
    }

    // Waves across each other, as in cloth, paper, screens and guilloches; half of the pictures with hard edges.
    private static byte[] Texture(Random random)
    {
        byte[] pixels = new byte[Width * Height];
        bool isHard = random.Next(2) == 0;
        (double ax, double ay, double bx, double by) = (Wave(random), Wave(random), Wave(random), Wave(random));
        (double bend, double contrast) = (4 * random.NextDouble(), 20 + (100 * random.NextDouble()));
        for (int i = 0; i < pixels.Length; i++)
        {
            (int x, int y) = (i % Width, i / Width);
            double wave = Math.Sin((ax * x) + (ay * y) + (bend * Math.Sin(y / 17.0))) * Math.Sin((bx * x) + (by * y) + (bend * Math.Sin(x / 23.0)));
            pixels[i] = (byte)Math.Clamp(128 + (contrast * (isHard ? Math.Sign(wave) : wave)) + random.Next(-6, 7), 0, 255);
        }

        return pixels;
    }

    // Half a period is one pixel to some twenty.
    private static double Wave(Random random) => (random.Next(2) == 0 ? 1 : -1) * Math.PI / (1 + (20 * random.NextDouble()));

    // A card without a code: every letter a square of dots of its own, in lines, some of them large.
    private static byte[] Letters(Random random)
    {
        byte[] pixels = new SymbolPicture(Width, Height, random.Next(150, 250)).Noise(3, random.Next()).Pixels();
        for (int y = 3; y < Height - 40;)
        {
            int dot = random.Next(1, 5);
            for (int x = 3; x < Width - (6 * dot); x += 6 * dot)
            {
                int letter = random.Next(1 << 30);
                for (int i = 0; i < 5 * 7; i++)
                {
                    for (int row = 0; row < dot && (letter >> (i % 30) & 1) != 0; row++)
                    {
                        pixels.AsSpan(((y + (i / 5 * dot) + row) * Width) + x + (i % 5 * dot), dot).Fill((byte)random.Next(20, 70));
                    }
                }
            }

            y += 9 * dot;
        }

        return pixels;
    }

    // Finder patterns where they please, as targets and letters O look: no symbol belongs to them.
    private static byte[] Rings(Random random)
    {
        SymbolPicture picture = new(Width, Height, 210);
        bool[,] modules = SymbolPicture.Modules(new string('A', 20));
        bool[,] finder = new bool[7, 7];
        for (int i = 0; i < 49; i++)
        {
            finder[i % 7, i / 7] = modules[i % 7, i / 7];
        }

        float side = 7 * (2 + (4 * random.NextSingle()));
        for (int count = random.Next(3, 12); count > 0; count--)
        {
            QrCorners corners = SymbolPicture.Square(random.Next(20, Width - 20), random.Next(20, Height - 20), side, random.Next(90));
            picture.Draw(finder, corners, random.Next(20, 70), 210, quietZone: 1);
        }

        return picture.Noise(random.Next(1, 15), random.Next()).Pixels();
    }

    // Strokes in rows, as of letters, and a frame.
    private static byte[] Print(Random random)
    {
        byte[] pixels = new SymbolPicture(Width, Height, random.Next(150, 250)).Noise(3, random.Next()).Pixels();
        int line = random.Next(6, 20);
        for (int y = 4; y < Height - line; y += line)
        {
            for (int x = 4; x < Width - 8; x += random.Next(2, 9))
            {
                int width = random.Next(1, 4), height = random.Next(2, line - 2);
                for (int row = 0; row < height; row++)
                {
                    pixels.AsSpan(((y + row) * Width) + x, width).Fill((byte)random.Next(20, 70));
                }
            }
        }

        return pixels;
    }

    // Finder patterns, timing and format are a real symbol's; the data are not.
    private static byte[] Symbol(Random random)
    {
        bool[,] modules = SymbolPicture.Modules(new string('A', random.Next(100, 220)));
        int size = modules.GetLength(0);
        for (int y = 9; y < size; y++)
        {
            for (int x = 9; x < size; x++)
            {
                bool isFinder = (x >= size - 8 && y < 9) || (y >= size - 8 && x < 9);
                modules[x, y] = isFinder ? modules[x, y] : random.Next(2) == 0;
            }
        }

        return new SymbolPicture(Width, Height, 225).Draw(modules, SymbolPicture.Square(Width / 2, Height / 2, 0.8f * Height, random.Next(360))).Noise(random.Next(1, 12), random.Next()).Pixels();
    }
}
