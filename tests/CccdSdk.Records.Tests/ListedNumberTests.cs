using System.Globalization;

namespace CccdSdk.Records.Tests;

public class ListedNumberTests
{
    [Theory]
    [InlineData("036185001234", ListedNumberForm.Citizen, "036185001234")]
    [InlineData(" 036 185 001 234 ", ListedNumberForm.Citizen, "036185001234")]
    [InlineData("036.185.001.234", ListedNumberForm.Citizen, "036185001234")]
    [InlineData("'036185001234", ListedNumberForm.Citizen, "036185001234")]
    [InlineData("036185001234.0", ListedNumberForm.Citizen, "036185001234")]
    [InlineData("\uFEFF036-185-001-234", ListedNumberForm.Citizen, "036185001234")]
    [InlineData("36185001234", ListedNumberForm.CitizenWithoutZeros, "036185001234")]
    [InlineData("36185001234.0", ListedNumberForm.CitizenWithoutZeros, "036185001234")]
    [InlineData("36,185,001,234", ListedNumberForm.CitizenWithoutZeros, "036185001234")]
    [InlineData("1099000123", ListedNumberForm.CitizenWithoutZeros, "001099000123")]
    [InlineData("3.6185001234E+10", ListedNumberForm.CitizenWithoutZeros, "036185001234")]
    [InlineData("3,6185001234e10", ListedNumberForm.CitizenWithoutZeros, "036185001234")]
    [InlineData("3.6185E+10", ListedNumberForm.CitizenRounded, "")]
    [InlineData("4E+10", ListedNumberForm.CitizenRounded, "")]
    [InlineData("212000111", ListedNumberForm.Previous, "212000111")]
    [InlineData("212.000.111", ListedNumberForm.Previous, "212000111")]
    [InlineData("12000111", ListedNumberForm.PreviousWithoutZero, "012000111")]
    [InlineData("", ListedNumberForm.None, "")]
    [InlineData("  ", ListedNumberForm.None, "")]
    [InlineData("-", ListedNumberForm.None, "")]
    [InlineData("03618500123", ListedNumberForm.Unreadable, "")]
    [InlineData("3185001234", ListedNumberForm.Unreadable, "")]
    [InlineData("0912345678", ListedNumberForm.Unreadable, "")]
    [InlineData("97185001234", ListedNumberForm.Unreadable, "")]
    [InlineData("B1234567", ListedNumberForm.Unreadable, "")]
    [InlineData("0361850012345", ListedNumberForm.Unreadable, "")]
    [InlineData("O36185001234", ListedNumberForm.Unreadable, "")]
    [InlineData("٠36185001234", ListedNumberForm.Unreadable, "")]
    [InlineData("3.6185E+8", ListedNumberForm.Unreadable, "")]
    [InlineData("3.6185E-10", ListedNumberForm.Unreadable, "")]
    [InlineData("36.185E+10", ListedNumberForm.Unreadable, "")]
    [InlineData("3.E+10.", ListedNumberForm.CitizenRounded, "")]
    [InlineData("3.61E+99999999999", ListedNumberForm.Unreadable, "")]
    [InlineData("E", ListedNumberForm.Unreadable, "")]
    [InlineData("1234567", ListedNumberForm.Unreadable, "")]
    public void Read_NumberColumn_IsPutRightOnlyWhereCertain(string text, ListedNumberForm form, string digits)
    {
        var number = ListedNumber.Read(text);

        Assert.Equal(form, number.Form);
        Assert.Equal(digits, number.Number.Reveal() + number.PreviousNumber.Reveal());
        Assert.Equal(form.ToString(), number.ToString());
    }

    /// <summary>What spreadsheets write is what .NET's own formatting writes: the record is found again by its number.</summary>
    [Theory]
    [InlineData("0.#####E+00")]
    [InlineData("0.####E+00")]
    [InlineData("0.00E+00")]
    [InlineData("0.E+00")]
    public void Read_ExponentForms_AreFoundByTheNumber(string format)
    {
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"0{10 + random.Next(86)}{random.Next(4)}{random.Next(100):D2}{random.Next(1_000_000):D6}");
            string listed = double.Parse(number, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture);
            using var index = new PersonIndex();
            index.Add(1, new PersonFields("Nguyễn Văn Mẫu", number: listed));
            MatchCandidate candidate = Assert.Single(index.Find(new PersonFields("Nguyễn Văn Mẫu", number: number)).Candidates);
            Assert.True(candidate.Reasons.Any(static reason => reason.Evidence is MatchEvidence.NumberStart or MatchEvidence.RepairedNumber), $"seed 11, {i}: {listed}");
            Assert.True(candidate.Strength != MatchStrength.Opens, $"seed 11, {i}");
        }
    }

    [Fact]
    public void Read_RandomText_NeverThrows()
    {
        var random = new Random(12);
        const string Letters = "0123456789 .,-'eE+Ωệ\u00A0\uD800\0";
        for (int i = 0; i < 50_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.True(Enum.IsDefined(ListedNumber.Read(text).Form), $"seed 12, {i}");
        }

        Assert.Equal(ListedNumberForm.Unreadable, ListedNumber.Read(new string('1', 100_000)).Form);
    }
}
