using System.Globalization;
using System.Text;
using CccdSdk.Records.Tests.Register;

namespace CccdSdk.Records.Tests;

public class NameFoldingTests
{
    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", FoldLevel.Exact)]
    [InlineData("Nguyễn Văn Mẫu", "Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u", FoldLevel.Exact)]
    [InlineData("Nguyễn Văn Mẫu", "NGUYỄN  VĂN MẪU ", FoldLevel.Case)]
    [InlineData("Nguyễn Văn Mẫu", "Nguyễn\u00A0văn mẫu", FoldLevel.Case)]
    [InlineData("Hòa", "Hoà", FoldLevel.ToneMarkStyle)]
    [InlineData("Trần Thị Thủy", "TRẦN THỊ THUỶ", FoldLevel.ToneMarkStyle)]
    [InlineData("Khỏe", "Khoẻ", FoldLevel.ToneMarkStyle)]
    [InlineData("Nguyễn", "Nguyên", FoldLevel.Tones)]
    [InlineData("Đỗ Thị Ví Dụ", "Đô Thi Vi Du", FoldLevel.Tones)]
    [InlineData("Đỗ Thị Ví Dụ", "Do Thi Vi Du", FoldLevel.Letters)]
    [InlineData("Đặng", "DANG", FoldLevel.Letters)]
    [InlineData("Nguyễn Văn Mẫu", "N V M", FoldLevel.Initials)]
    [InlineData("Đỗ Văn", "Dương Vũ", FoldLevel.Initials)]
    [InlineData("Nguyễn Văn Mẫu", "Nguyễn Mẫu", FoldLevel.None)]
    [InlineData("Hùng", "Dũng", FoldLevel.None)]
    [InlineData("", "", FoldLevel.Exact)]
    [InlineData("", "A", FoldLevel.None)]
    public void Compare_TwoNames_GivesTheFirstStep(string one, string other, FoldLevel expected)
    {
        Assert.Equal(expected, NameFolding.Compare(one, other));
        Assert.Equal(expected, NameFolding.Compare(other, one));
    }

    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "Mẫu Nguyễn Văn", true)]
    [InlineData("Nguyễn Văn Mẫu", "MAU VAN NGUYEN", true)]
    [InlineData("Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", false)]
    [InlineData("Nguyễn Văn Văn", "Văn Nguyễn Nguyễn", false)]
    public void IsReordered_SameWords_InAnotherOrder(string one, string other, bool expected) =>
        Assert.Equal(expected, NameFolding.IsReordered(one, other));

    /// <summary>Unicode's own decomposition is the oracle of the letters; only đ has none.</summary>
    [Fact]
    public void Fold_ManyNames_AgreesWithUnicode()
    {
        if ("e\u0301".Normalize().Length != 1)
        {
            return; // Without ICU .NET composes nothing; the run with ICU makes the comparison.
        }

        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            string name = RegisterNames.Create(random, female: i % 2 == 0);
            string expected = string.Concat(name.Normalize(NormalizationForm.FormD).Where(static letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
                .ToLowerInvariant().Replace('đ', 'd');
            Assert.True(NameFolding.Fold(name, FoldLevel.Letters) == expected, $"seed 7, name {i}");
            Assert.True(NameFolding.Compare(name, name.Normalize(NormalizationForm.FormD)) == FoldLevel.Exact, $"seed 7, name {i}");
        }
    }

    [Theory]
    [InlineData(FoldLevel.None)]
    [InlineData((FoldLevel)99)]
    [InlineData((FoldLevel)(-1))]
    public void Fold_NoStepOfTheLadder_Throws(FoldLevel level) => Assert.Throws<ArgumentOutOfRangeException>(() => NameFolding.Fold("A", level));

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\u0301")]
    [InlineData("𝒜 中文 ١٢")]
    [InlineData("\0\u200B\uFEFF")]
    public void Fold_HostileText_NeverThrows(string text)
    {
        for (FoldLevel level = FoldLevel.Exact; level <= FoldLevel.Initials; level++)
        {
            Assert.NotNull(NameFolding.Fold(text, level));
        }

        Assert.Equal(FoldLevel.Exact, NameFolding.Compare(text, text));
    }
}
