using CccdSdk.Imaging;
using CccdSdk.Qr;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>The pictures in tests/Corpus/frames. The counts only go up, and misreads stay zero.</summary>
public sealed class FrameCorpusTests
{
    private static readonly string s_folder = FindFolder();

    [Theory]
    [InlineData("small", 2, 0)]
    [InlineData("tilt", 2, 0)]
    [InlineData("rotate", 2, 0)]
    [InlineData("blur", 2, 0)]
    [InlineData("motion", 1, 0)]
    [InlineData("noise", 2, 0)]
    [InlineData("contrast", 2, 0)]
    [InlineData("light", 2, 0)]
    [InlineData("glare", 2, 0)]
    [InlineData("dirt", 1, 0)]
    [InlineData("invert", 2, 0)]
    [InlineData("quiet", 2, 0)]
    [InlineData("mixed", 2, 0)]
    public void Read_Axis_ReadsAtLeastAsManyAsBefore(string axis, int fewestPasses, int mostMisreads)
    {
        int passes = 0, misreads = 0, pictures = 0;
        foreach (string line in File.ReadLines(Path.Combine(s_folder, "expected.tsv")))
        {
            string[] columns = line.Split('\t');
            if (columns[1] == axis)
            {
                pictures++;
                List<QrSymbol> read = Read(columns[0]);
                bool right = read.Exists(symbol => symbol.RevealBytes().AsSpan().SequenceEqual(Convert.FromHexString(columns[2])));
                passes += right ? 1 : 0;
                misreads += read.Count - (right ? 1 : 0);
            }
        }

        Assert.True(pictures > 0, $"There are no pictures of {axis}.");
        Assert.True(passes >= fewestPasses, $"{axis}: {passes} of {pictures} read, expected {fewestPasses} or more.");
        Assert.True(misreads <= mostMisreads, $"{axis}: {misreads} misreads.");
    }

    private static List<QrSymbol> Read(string name)
    {
        ImageReadStatus status = ImageFile.Decode(File.ReadAllBytes(Path.Combine(s_folder, name)), out LuminanceImage? image);
        Assert.Equal(ImageReadStatus.Read, status);
        using (image)
        {
            var options = new QrReaderOptions { Effort = QrReaderEffort.Thorough, TimeBudget = Timeout.InfiniteTimeSpan };
            QrReadResult result = new QrReader(options).Read(image!.AsImageView(), TestContext.Current.CancellationToken);
            return [.. result.Symbols.Where(static symbol => symbol.Status == QrReadStatus.Read)];
        }
    }

    private static string FindFolder() => Repository.PathOf("tests", "Corpus", "frames");
}
