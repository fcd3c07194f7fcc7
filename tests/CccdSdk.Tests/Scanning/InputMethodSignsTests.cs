using System.Text;
using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>The form with vectors finds what the plain one finds, wherever in a residence it stands.</summary>
public sealed class InputMethodSignsTests
{
    private static readonly string[] s_usual = ["Xóm 2", "Thôn Mẫu", "Bình Nguyên", "TP. Quảng Ngãi", "Khu Á", "Lô 12Ắ", "Ấ", "é", " ", "", "10/2", "Đ"];

    [Theory]
    [InlineData("Thôn Mẫu, Nông Bua, Bình Sơn, Quảng Ngãi", true)]
    [InlineData("Thôn Mẫu, Xã Bình Nguyên, Bình Sơn, Khu Ắ", true)]
    [InlineData("Thôn Mẫu, Xã Bình Nguyên, Bình Sơn, Quảng Ngãi", false)]
    public void AreIn_Residence_SaysWhetherSignsAre(string residence, bool expected) =>
        Assert.Equal(expected, InputMethodSigns.AreIn(Encoding.UTF8.GetBytes(residence)));

    [Fact]
    public void AreIn_RandomResidences_AsThePlainForm()
    {
        string[] rewritten = [.. TelexNames.Originals.Keys];
        int[] answers = new int[2];
        for (int seed = 0; seed < 50_000; seed++)
        {
            var random = new Random(seed);
            int parts = random.Next(1, 10);
            IEnumerable<string> names = Enumerable.Range(0, parts).Select(_ =>
                random.Next(40) == 0 ? rewritten[random.Next(rewritten.Length)] : s_usual[random.Next(random.Next(4) == 0 ? s_usual.Length : 4)]);
            byte[] residence = Encoding.UTF8.GetBytes(string.Join(random.Next(5) == 0 ? "," : ", ", names));
            bool expected = InputMethodSigns.AreInScalar(residence);
            Assert.True(expected == InputMethodSigns.AreIn(residence), $"seed {seed}: {Encoding.UTF8.GetString(residence)}");
            answers[expected ? 1 : 0]++;
        }

        Assert.All(answers, static count => Assert.True(count > 5_000, $"{count}"));
    }
}
