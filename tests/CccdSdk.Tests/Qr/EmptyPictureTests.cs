using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>Noise, lines of print, textures, and symbols whose modules are drawn by lot: nothing is read.</summary>
public sealed class EmptyPictureTests
{
    /// <summary>Set this variable to the number of pictures; the usual run has a few.</summary>
    private const string CountVariable = "CCCDSDK_FUZZ_EMPTY";

    private const int UsualCount = 60;

    private const int Width = 240, Height = 200;

    private static int Count => RunSize.Of(CountVariable, UsualCount);

    [Fact]
    public void Read_PicturesWithoutASymbol_ReadsNothing()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = token }, seed =>
        {
            byte[] pixels = Draw(seed);
            ImageView view = new(pixels, Width, Height, PixelFormat.Gray8);
            Assert.True(new QrReader().Read(view, token).Status != QrReadStatus.Read, $"Seed {seed}: read as any symbol.");
            Assert.True(new QrReader().Read(view, CardGrammar.Instance, token).Status != QrReadStatus.Read, $"Seed {seed}: read as a card.");
        });
    }

    private static byte[] Draw(int seed)
    {
        Random random = new(seed);
        return (seed % 4) switch
        {
            0 => new SymbolPicture(Width, Height, 128).Noise(random.Next(5, 120), seed).Pixels(),
            1 => Print(random),
            2 => new SymbolPicture(Width, Height, 128).Noise(random.Next(20, 200), seed).Blur(random.Next(1, 4)).Pixels(),
            _ => Symbol(random),
        };
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
