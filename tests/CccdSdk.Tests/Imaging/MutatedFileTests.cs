using System.Buffers.Binary;
using CccdSdk.Imaging;
using Xunit;

namespace CccdSdk.Tests.Imaging;

/// <summary>100,000 damaged files: never an exception, never a picture above the limits.</summary>
public sealed class MutatedFileTests
{
    private const int Seeds = 100_000;

    private static readonly ImageLimits s_limits = new() { MaxPixels = 1 << 20, MaxMemoryInBytes = 4 << 20, MaxFileBytes = 1 << 16 };

    private static readonly string[] s_names =
    [
        "j-small.jpg", "j-sample-2x2.jpg", "j-progressive-2x2.jpg", "j-grey-progressive.jpg", "j-restart-mcu.jpg", "j-rgb.jpg",
        "j-luminance-half.jpg", "j-separate-scans.jpg", "j-progressive-many-bits.jpg", "o-6.jpg",
        "p-0-1.png", "p-2-8-interlaced.png", "p-2-16.png", "p-3-4-trns.png", "p-6-8.png", "p-orientation.png",
        "b-1.bmp", "b-hand-rle4.bmp", "b-hand-rle8.bmp", "b-rle8.bmp", "b-565.bmp", "b-os2-8.bmp", "b-hand-10-bit-masks.bmp",
        "n-p1.pbm", "n-p2.pgm", "n-p3.ppm", "n-p4.pbm", "n-p5-1000.pgm", "n-p6-65535.ppm",
    ];

    [Fact]
    public void Decode_MutatedFile_NeverThrowsAndKeepsLimits()
    {
        byte[][] files = Array.ConvertAll(s_names, PictureCorpus.Read);
        int read = 0;
        int[] statuses = new int[Enum.GetValues<ImageReadStatus>().Length];
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            int which = random.Next(files.Length);
            byte[] file = Mutate(files[which], random, s_names[which].EndsWith(".png", StringComparison.Ordinal));
            try
            {
                ImageReadStatus status = ImageFile.Decode(file, s_limits, out LuminanceImage? image);
                Assert.Equal(status == ImageReadStatus.Read, image is not null);
                Assert.True(image is null || (long)image.Width * image.Height <= s_limits.MaxPixels);
                Assert.NotEqual(ImageReadStatus.None, status);
                statuses[(int)status]++;
                read += image is null ? 0 : 1;
                image?.Dispose();
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Seed {seed}, {s_names[which]}: {exception}");
            }
        }

        // A mutation that is never noticed, or never survived, would test nothing.
        Assert.InRange(read, Seeds / 50, Seeds - (Seeds / 10));
        Assert.True(statuses[(int)ImageReadStatus.Corrupt] > Seeds / 50);
        Assert.True(statuses[(int)ImageReadStatus.Truncated] > Seeds / 50);
        Assert.True(statuses[(int)ImageReadStatus.TooLarge] > 0);
    }

    private static byte[] Mutate(byte[] original, Random random, bool isPng)
    {
        List<byte> file = [.. original];
        for (int damage = random.Next(1, 5); damage > 0 && file.Count > 16; damage--)
        {
            int at = random.Next(file.Count);
            switch (random.Next(7))
            {
                case 0: file.RemoveRange(at, file.Count - at); break;
                case 1: file.RemoveRange(at, Math.Min(random.Next(1, 20), file.Count - at)); break;
                case 2: file.InsertRange(at, file.GetRange(at, Math.Min(random.Next(1, 60), file.Count - at))); break;
                case 3: file[at] = (byte)random.Next(256); break;
                case 4: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 5: file[random.Next(Math.Min(file.Count, 64))] = (byte)(random.Next(2) * 255); break;
                default: file[random.Next(Math.Min(file.Count, 700))] ^= (byte)(1 << random.Next(8)); break;
            }
        }

        byte[] mutated = [.. file];
        if (isPng && random.Next(4) != 0)
        {
            RepairChecksums(mutated);
        }

        return mutated;
    }

    // Otherwise hardly any damage would come past the checksums.
    private static void RepairChecksums(Span<byte> file)
    {
        int at = 8;
        while (at + 12 <= file.Length && BinaryPrimitives.ReadUInt32BigEndian(file[at..]) <= file.Length - at - 12)
        {
            int length = (int)BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            uint checksum = CccdSdk.Imaging.Png.PngChecksum.Of(file.Slice(at + 4, 4 + length));
            BinaryPrimitives.WriteUInt32BigEndian(file[(at + 8 + length)..], checksum);
            at += 12 + length;
        }
    }
}
