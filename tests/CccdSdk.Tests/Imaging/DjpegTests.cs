using System.Diagnostics;
using Xunit;

namespace CccdSdk.Tests.Imaging;

/// <summary>Random pictures through Debian's cjpeg, read by djpeg and by us.</summary>
public sealed class DjpegTests
{
    private const double LeastSignalToNoise = 50;

    [Fact]
    public void Decode_RandomJpegs_LooksLikeDjpeg()
    {
        Assert.SkipUnless(Exists("cjpeg") && Exists("djpeg"), "cjpeg and djpeg (Debian package libjpeg-turbo-progs) are not installed.");
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            string[] options = RandomOptions(random);
            byte[] jpeg = Run("cjpeg", options, RandomPicture(random));
            (int width, int height, byte[] expected) = PictureCorpus.ParsePgm(Run("djpeg", ["-grayscale", "-pnm"], jpeg));

            (int actualWidth, int actualHeight, byte[] pixels) = PictureCorpus.Decode(jpeg);

            string what = $"seed {seed}: cjpeg {string.Join(' ', options)}";
            Assert.True((width, height) == (actualWidth, actualHeight), what);
            double ratio = PictureCorpus.SignalToNoise(pixels, expected);
            Assert.True(ratio >= LeastSignalToNoise, $"{what}: {ratio:F1} dB");
        }
    }

    private static string[] RandomOptions(Random random)
    {
        string[] samplings = ["1x1", "2x1", "1x2", "2x2", "4x1", "2x2,1x2,2x1", "1x1,2x2,2x2", "2x2,2x1,1x1"];
        List<string> options = ["-quality", random.Next(20, 101).ToString(System.Globalization.CultureInfo.InvariantCulture), "-sample", samplings[random.Next(samplings.Length)]];
        foreach (string option in (string[])["-progressive", "-optimize", "-grayscale", "-restart"])
        {
            if (random.Next(3) == 0)
            {
                options.Add(option);
                if (option == "-restart")
                {
                    options.Add($"{random.Next(1, 9)}B");
                }
            }
        }

        return [.. options];
    }

    private static byte[] RandomPicture(Random random)
    {
        int width = random.Next(1, 130);
        int height = random.Next(1, 130);
        byte[] pixels = new byte[3 * width * height];
        int noise = random.Next(1, 120);
        for (int i = 0; i < pixels.Length; i++)
        {
            int x = i / 3 % width;
            pixels[i] = (byte)Math.Clamp((x * 255 / width) + random.Next(-noise, noise) + (40 * (i % 3)), 0, 255);
        }

        return [.. System.Text.Encoding.ASCII.GetBytes($"P6\n{width} {height}\n255\n"), .. pixels];
    }

    private static bool Exists(string program) =>
        Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), folder => File.Exists(Path.Combine(folder, program)));

    private static byte[] Run(string program, string[] options, byte[] input)
    {
        ProcessStartInfo start = new(program, options) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task write = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        });
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        write.Wait();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
