using CccdSdk.Scanning;
using CccdSdk.Testing.Damage;
using Xunit;

namespace CccdSdk.Tests.Scanning;

public sealed class SelfTestTests
{
    [Fact]
    public void Text_OfThePage_HoldsEveryLetterAndIsACard()
    {
        Assert.All(VietnameseAlphabet.All, letter => Assert.Contains(letter, SelfTestPage.Text));
        Assert.All("0123456789", digit => Assert.Contains(digit, SelfTestPage.Text));
        Assert.Equal(10, SelfTestPage.Text.Count(letter => letter == '|'));
        Assert.Equal(ScanDamage.None, SelfTest.Check(SelfTestPage.Text + "\r\n").Damage);
    }

    [Fact]
    public void Check_EveryWholeDamage_NamesItAndSaysWhatToChange()
    {
        foreach (ScannerDamage damage in ScannerDamage.All)
        {
            // The page has no name that Telex rewrites, and its cut forms and framing are not damages of letters.
            if (damage.Kind is ScanDamage.Framing or ScanDamage.CutOff or ScanDamage.InputMethod or ScanDamage.MultiByteLoss or ScanDamage.LoneLeadBytes)
            {
                continue;
            }

            SelfTestFinding finding = SelfTest.Check(damage.Apply(SelfTestPage.Text));
            Assert.True(finding.Damage != ScanDamage.None, damage.ToString());
            Assert.False(string.IsNullOrEmpty(finding.Advice.English) || string.IsNullOrEmpty(finding.Advice.Vietnamese));
        }
    }

    [Theory]
    [InlineData(ScanDamage.CodePage, "1252", "switch the scanner to UTF-8")]
    [InlineData(ScanDamage.CodePage, "1258", "1258")]
    [InlineData(ScanDamage.MultiByteCodePage, "936", "936")]
    [InlineData(ScanDamage.CapsLock, "all", "Caps Lock")]
    [InlineData(ScanDamage.KeyboardDigits, "vi, everywhere", "switch to US")]
    [InlineData(ScanDamage.LettersLost, "question marks", "loses letters")]
    [InlineData(ScanDamage.SevenBit, "7 bits", "8 data bits")]
    public void Check_Damage_IsNamedExactly(ScanDamage damage, string variant, string advice)
    {
        SelfTestFinding finding = SelfTest.Check(ScannerDamage.Get(damage, variant).Apply(SelfTestPage.Text));
        Assert.Equal(damage, finding.Damage);
        Assert.Contains(advice, finding.Advice.English, StringComparison.Ordinal);
    }
}
