using System.Text;
using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>Names and codes that an input method has rewritten are noticed wherever in a residence they stand.</summary>
public sealed class InputMethodSignsTests
{
    [Theory]
    [InlineData("Thôn Mẫu, Nông Bua, Bình Sơn, Quảng Ngãi", true)]
    [InlineData("Thôn Mẫu, Xã Bình Nguyên, Bình Sơn, Khu Ắ", true)]
    [InlineData("Nông Bua", true)]
    [InlineData("Quảng Ngãi,Nông Bua", true)]
    [InlineData("Xã Nông Bua, Bình Sơn, Quảng Ngãi", false)]
    [InlineData("Khu Á", true)]
    [InlineData("Lô 12Ắ, Xã Bình Nguyên, Quảng Ngãi", false)]
    [InlineData("", false)]
    [InlineData(",, ,", false)]
    [InlineData("Thôn Mẫu, Xã Bình Nguyên, Bình Sơn, Quảng Ngãi", false)]
    public void AreIn_Residence_SaysWhetherSignsAre(string residence, bool expected) =>
        Assert.Equal(expected, InputMethodSigns.AreIn(Encoding.UTF8.GetBytes(residence)));
}
