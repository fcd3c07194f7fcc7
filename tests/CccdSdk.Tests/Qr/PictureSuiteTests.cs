using CccdSdk.Qr;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>Pictures that the tests draw, eight for each axis near the end of what can be read. The counts only go up, and misreads stay zero.</summary>
public sealed class PictureSuiteTests
{
    private const int Pictures = 8;

    private const int Width = 300, Height = 260;

    private const float Middle = Width / 2, MiddleOfHeight = Height / 2;

    private const string Text = "000099000001|000000001|Nguyễn Văn Thử|01012000|Nam|Thôn Thử, Xã Mẫu, Huyện Thử, Tỉnh Mẫu|01012022";

    private static readonly bool[,] s_modules = SymbolPicture.Modules(Text, 8);

    [Theory]
    [InlineData("scale", 8, 0)]
    [InlineData("small", 7, 0)]
    [InlineData("rotate", 8, 0)]
    [InlineData("blur", 7, 0)]
    [InlineData("motion", 7, 0)]
    [InlineData("noise", 7, 0)]
    [InlineData("contrast", 7, 0)]
    [InlineData("glare", 7, 0)]
    [InlineData("dirt", 5, 0)]
    [InlineData("invert", 8, 0)]
    [InlineData("quiet", 7, 0)]
    [InlineData("ran", 8, 0)]
    [InlineData("thin", 8, 0)]
    [InlineData("bend", 8, 0)]
    [InlineData("roll", 8, 0)]
    [InlineData("lens", 8, 0)]
    [InlineData("screen", 8, 0)]
    [InlineData("close", 8, 0)]
    public void Read_Axis_ReadsAtLeastAsManyAsBefore(string axis, int fewestPasses, int mostMisreads)
    {
        byte[] expected = SymbolPicture.Utf8(Text);
        int passes = 0, misreads = 0;
        for (int seed = 0; seed < Pictures; seed++)
        {
            foreach (QrSymbol symbol in Draw(axis, new Random(seed)).Read().Symbols.Where(static symbol => symbol.Status == QrReadStatus.Read))
            {
                bool right = symbol.RevealBytes().AsSpan().SequenceEqual(expected);
                passes += right ? 1 : 0;
                misreads += right ? 0 : 1;
            }
        }

        Assert.True(passes >= fewestPasses, $"{axis}: {passes} of {Pictures} read, expected {fewestPasses} or more.");
        Assert.True(misreads <= mostMisreads, $"{axis}: {misreads} misreads.");
    }

    private static SymbolPicture Draw(string axis, Random random) => axis switch
    {
        "scale" => Place(random, 4.5f, 0).Noise(2, random.Next()),
        "small" => Place(random, 1.6f, 5).Noise(2, random.Next()),
        "rotate" => Place(random, 2.6f, random.Next(360)).Noise(2, random.Next()),
        "blur" => Place(random, 3.6f, 5).Blur(1).Noise(2, random.Next()),
        "motion" => Place(random, 3.6f, 5).Smear(2).Noise(2, random.Next()),
        "noise" => Place(random, 3, 5).Noise(25, random.Next()),
        "contrast" => Place(random, 3, 5, dark: 110, light: 126).Noise(2, random.Next()),
        "glare" => Place(random, 3, 5).Glare(Middle + random.Next(-40, 40), MiddleOfHeight + random.Next(-40, 40), 18).Noise(2, random.Next()),
        "dirt" => Dirty(Place(random, 3, 5), random).Noise(2, random.Next()),
        "invert" => Place(random, 2.5f, 5, dark: 210, light: 40).Noise(2, random.Next()),
        "ran" => Place(random, 3, 5, gain: 0.3).Noise(2, random.Next()),
        "thin" => Place(random, 3, 5, gain: -0.3).Noise(2, random.Next()),
        "bend" => Place(random, 3, 5, shape: SymbolPicture.Cylinder(34)).Noise(2, random.Next()),
        "roll" => Place(random, 3, 5, shape: SymbolPicture.Cylinder(40, 35 + random.Next(20))).Noise(2, random.Next()),
        "lens" => Place(random, 3, 5, shape: SymbolPicture.Lens(0.25)).Noise(2, random.Next()),
        "screen" => Place(random, 3, 5).Screen(1.4f + random.NextSingle(), 0.8f, 8 * random.NextSingle()).Noise(2, random.Next()),
        "close" => Close(random).Blur(3).Noise(6, random.Next()),
        _ => Place(random, 3, 5, quietZone: 1).Noise(2, random.Next()),
    };

    // A module is larger than a tile of thresholds, and there are enough pixels for a look at a quarter of the width and height.
    private static SymbolPicture Close(Random random)
    {
        QrCorners corners = SymbolPicture.Square(700 + random.Next(100), 550 + random.Next(100), 13 * s_modules.GetLength(0), random.Next(360));
        return new SymbolPicture(1500, 1200, 220).Draw(s_modules, corners, 40, 220);
    }

    private static SymbolPicture Place(
        Random random,
        float module,
        double degrees,
        float dark = 40,
        float light = 220,
        int quietZone = 4,
        double gain = 0,
        Func<double, double, (double U, double V)>? shape = null)
    {
        QrCorners corners = SymbolPicture.Square(
            Middle + random.NextSingle(), MiddleOfHeight + random.NextSingle(), module * s_modules.GetLength(0), degrees + (4 * random.NextSingle()));
        return new SymbolPicture(Width, Height, quietZone < 4 ? 60 : light).Draw(s_modules, corners, dark, light, quietZone, gain, shape);
    }

    // Seven spots of two to four modules each, light and dark, in the lower right half: not on a finder pattern.
    private static SymbolPicture Dirty(SymbolPicture picture, Random random)
    {
        for (int spot = 0; spot < 7; spot++)
        {
            picture.Spot(Middle + random.Next(-20, 60), MiddleOfHeight + random.Next(-20, 60), 3 + (3 * random.NextSingle()), random.Next(3) switch { 0 => 220, 1 => 40, _ => 130 });
        }

        return picture;
    }
}
