using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Privacy;
using Xunit;

namespace CccdSdk.Tests.Privacy;

public class PseudonymTests
{
    private static readonly Pseudonym s_one = Make("051089000111", "gate_7-A");

    [Fact]
    public void Parse_RevealedText_GivesTheSame()
    {
        string text = s_one.Reveal();
        Assert.StartsWith("gate_7-A.", text, StringComparison.Ordinal);
        Assert.Equal("gate_7-A.".Length + 43, text.Length);
        Assert.Equal(s_one, Pseudonym.Parse(text, null));
        Assert.Equal(s_one.GetHashCode(), Pseudonym.Parse(text, null).GetHashCode());
        Assert.True(s_one == Pseudonym.Parse(text, null));
    }

    [Fact]
    public void Equals_AnyByteOrKeyIdDiffers_IsFalse()
    {
        byte[] bytes = new byte[Pseudonym.Length];
        s_one.CopyTo(bytes);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] other = [.. bytes];
            other[i] ^= 1;
            Assert.NotEqual(s_one, new Pseudonym(s_one.KeyId, other));
        }

        Assert.True(s_one != new Pseudonym("k", bytes));
        Assert.False(s_one.Equals((object)"x"));
        Assert.Equal(s_one, new Pseudonym(s_one.KeyId, bytes));
    }

    [Fact]
    public void ToString_AnyPseudonym_IsMasked()
    {
        Assert.Equal("gate_7-A.***", s_one.ToString());
        Assert.Equal("gate_7-A.***", string.Create(CultureInfo.InvariantCulture, $"{s_one}"));
    }

    [Fact]
    public void Default_IsNoPseudonym()
    {
        Pseudonym none = default;
        Assert.True(none.IsDefault);
        Assert.Equal((string.Empty, string.Empty, string.Empty, 0), (none.Reveal(), none.ToString(), none.KeyId, none.CopyTo(new byte[32])));
        Assert.NotEqual(none, s_one);
        Assert.Equal(0, s_one.CopyTo(new byte[31]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("k.AAAA")]
    [InlineData(".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("k!.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("k:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("k.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")] // the last two bits must be zero
    [InlineData("k.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+A")]
    [InlineData("k.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("k. AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryParse_Malformed_IsFalse(string text)
    {
        Assert.False(Pseudonym.TryParse(text, null, out Pseudonym result));
        Assert.True(result.IsDefault);
        FormatException error = Assert.Throws<FormatException>(() => Pseudonym.Parse(text, null));
        Assert.DoesNotContain("AAAA", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_Null_IsFalse() => Assert.False(Pseudonym.TryParse(null, null, out _));

    private static Pseudonym Make(string digits, string keyId)
    {
        using var pseudonymizer = new NumberPseudonymizer(keyId, new byte[32], "test");
        return pseudonymizer.Create(CitizenNumber.Parse(digits, null), "e");
    }
}
