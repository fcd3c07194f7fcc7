using System.Globalization;
using CccdSdk.Identity;

namespace CccdSdk.Records.Tests;

public class ListedDateTests
{
    [Theory]
    [InlineData("05/03/1985", "1985-03-05")]
    [InlineData("5/3/1985", "1985-03-05")]
    [InlineData("05-03-1985", "1985-03-05")]
    [InlineData("05.03.1985", "1985-03-05")]
    [InlineData("1985-03-05", "1985-03-05")]
    [InlineData("1985-03-05T00:00:00", "1985-03-05")]
    [InlineData("1985-03-05 00:00:00", "1985-03-05")]
    [InlineData("05031985", "1985-03-05")]
    [InlineData("19850305", "1985-03-05")]
    [InlineData("198503050000", "1985-03-05")]
    [InlineData("198500000000", "1985")]
    [InlineData("19850000", "1985")]
    [InlineData("1985", "1985")]
    [InlineData("03/1985", "1985-03")]
    [InlineData("1985-03", "1985-03")]
    [InlineData("031985", "1985-03")]
    [InlineData("00/00/1985", "1985")]
    [InlineData("00/03/1985", "1985-03")]
    [InlineData("20122010", "2010-12-20")]
    [InlineData("20101220", "2010-12-20")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void Read_FormsOfLists_GiveTheDate(string text, string expected) => Assert.Equal(expected, ListedDate.Read(text).GetValueOrThrow().Reveal());

    [Theory]
    [InlineData("")]
    [InlineData("12/31/1985")]
    [InlineData("31/02/1985")]
    [InlineData("29/02/2023")]
    [InlineData("5/3/85")]
    [InlineData("1985-13-01")]
    [InlineData("05/00/1985")]
    [InlineData("31111")]
    [InlineData("0985")]
    [InlineData("05/03/9985")]
    [InlineData("1/2/3/1985")]
    [InlineData("abc")]
    [InlineData("-1/-2/1985")]
    [InlineData("٠٥/٠٣/١٩٨٥")]
    public void Read_SomethingElse_IsNoDate(string text) => Assert.False(ListedDate.Read(text).IsSuccess);

    /// <summary>No day of 200 years is both ddMMyyyy and yyyyMMdd.</summary>
    [Fact]
    public void Read_EightDigits_AreNeverMistaken()
    {
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2100; day = day.AddDays(1))
        {
            var expected = CardDate.From(day);
            Assert.Equal(expected, ListedDate.Read(day.ToString("ddMMyyyy", CultureInfo.InvariantCulture)).ValueOrDefault);
            Assert.Equal(expected, ListedDate.Read(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)).ValueOrDefault);
        }
    }
}
