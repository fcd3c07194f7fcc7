using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>What passes without a search is what the search would leave as it is.</summary>
public sealed class CleanTextTests
{
    private const string Signs = "!\"$*:;<=>@[]^_`{}~";

    [Theory]
    [InlineData("036203000666||Bùi Minh Mẫu|03072003|Nam|<address>|28112025||||")]
    [InlineData("094083000888|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, Khóm 1, Phường 9, TP Sóc Trăng|09/05/2021")]
    [InlineData("052321000777||Đỗ Thị Thử|11022021|Nữ|Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định|20112024||Đỗ Văn Mẫu|Hồ Thị Thử|")]
    public void IsSettled_CleanCard_WithoutAllocation(string card)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(card);
        Assert.True(ScanRepair.IsSettled(utf8, trimmedIsClean: false));
        Assert.Equal(0, Allocation.Least(() => ScanRepair.IsSettled(utf8, trimmedIsClean: false)));
    }

    [Fact]
    public void IsSettled_UnusualSignsBesideWholeLetters_AreWhatTheSearchLeaves()
    {
        for (int seed = 1; seed <= 300; seed++)
        {
            string[] fields = SyntheticPayload.Write(SyntheticIdentity.Create((ulong)seed)).Split('|');
            var random = new Random(seed);
            fields[5] = fields[5].Insert(random.Next(fields[5].Length + 1), Signs[random.Next(Signs.Length)].ToString());
            string text = string.Join('|', fields);
            if (ScanRepair.IsSettled(Encoding.UTF8.GetBytes(text), trimmedIsClean: false))
            {
                Assert.True(ScanRepair.Search(text).Certainty == RepairCertainty.None, $"seed {seed}");
            }
        }
    }
}
