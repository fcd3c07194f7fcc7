using System.Diagnostics;
using System.Globalization;
using System.Text;
using CccdSdk.Identity;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Testing;

public class SpecimenCardTests
{
    [Theory]
    [InlineData(CardEdition.Cccd2021, 15)]
    [InlineData(CardEdition.CanCuoc2024, 18)]
    public void Draw_ThreeHundredDotsPerInch_HasTheSizeOfACard(CardEdition edition, int symbolMillimetres)
    {
        var card = SpecimenCard.Draw(SyntheticIdentity.Create(1, new SyntheticIdentityOptions { Edition = edition }));

        Assert.Equal((1011, 638), (card.Width, card.Height));
        Assert.Equal((int)Math.Round(symbolMillimetres * 300 / 25.4), card.SymbolSide);
        Assert.Equal(card.Width * card.Height * 3, card.Rgb24.Length);
    }

    /// <summary>Each module is read back at its middle: nothing of the marking lies over the symbol.</summary>
    [Fact]
    public void Draw_Symbol_IsWholeAndUnmarked()
    {
        var card = SpecimenCard.Draw(SyntheticIdentity.Create(1));
        for (int row = -4; row < card.Symbol.ModulesPerSide + 4; row++)
        {
            for (int column = -4; column < card.Symbol.ModulesPerSide + 4; column++)
            {
                double pitch = (double)card.SymbolSide / card.Symbol.ModulesPerSide;
                int x = card.SymbolLeft + (int)((column + 0.5) * pitch);
                int y = card.SymbolTop + (int)((row + 0.5) * pitch);
                ReadOnlySpan<byte> pixel = card.Rgb24.Slice(((y * card.Width) + x) * 3, 3);
                Assert.Equal(card.Symbol.IsDark(column, row), pixel[0] < 128);
                Assert.True(pixel[0] == pixel[1] && pixel[1] == pixel[2]);
            }
        }
    }

    /// <summary>Nobody may mistake it for a card: red marking covers a good part of it.</summary>
    [Fact]
    public void Draw_AnyCard_IsMarkedAllOver()
    {
        var card = SpecimenCard.Draw(SyntheticIdentity.Create(1));
        int red = 0;
        for (int i = 0; i < card.Rgb24.Length; i += 3)
        {
            red += card.Rgb24[i] > card.Rgb24[i + 1] + 60 ? 1 : 0;
        }

        Assert.InRange((double)red / (card.Width * card.Height), 0.02, 0.2);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(1201)]
    public void Draw_ResolutionOutOfRange_Throws(int dotsPerInch) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpecimenCard.Draw(SyntheticIdentity.Create(1), dotsPerInch));

    [Fact]
    public void Encode_TooLong_Throws()
    {
        Assert.Throws<ArgumentException>(() => CardSymbol.Encode(new byte[2332]));
        Assert.Equal(40, CardSymbol.Encode(new byte[2331]).Version);
    }

    /// <summary>Debian's zbar is an independent reader of both the PNG file and the symbol. Digits and capital letters only, because
    /// zbar guesses the encoding of other letters.</summary>
    [Theory]
    [InlineData(SymbolLevel.L)]
    [InlineData(SymbolLevel.M)]
    [InlineData(SymbolLevel.Q)]
    [InlineData(SymbolLevel.H)]
    public void ToPng_Zbar_ReadsTheText(SymbolLevel level)
    {
        string? zbar = FindZbar();
        Assert.SkipUnless(zbar is not null, "zbarimg is not installed.");
        string text = SyntheticDocument.VietQr();
        Assert.Equal(text, RunZbar(zbar, CardSymbol.Encode(text, level).ToPng()));
        Assert.Equal(text, RunZbar(zbar, SpecimenCard.Draw(CardEdition.Cccd2021, text, level: level).ToPng()));
    }

    private static string? FindZbar() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "zbarimg")).FirstOrDefault(File.Exists);

    private static string RunZbar(string zbar, byte[] png)
    {
        string path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.png"));
        File.WriteAllBytes(path, png);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(zbar, ["-q", "--raw", path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            _ = process.StandardError.ReadToEndAsync();
            return process.StandardOutput.ReadToEnd().TrimEnd('\n');
        }
        finally
        {
            File.Delete(path);
        }
    }
}
