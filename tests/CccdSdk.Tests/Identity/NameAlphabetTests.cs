using System.Text;
using CccdSdk.Identity;
using CccdSdk.Tests.Reference;
using Xunit;

namespace CccdSdk.Tests.Identity;

public class NameAlphabetTests
{
    [Fact]
    public void Classify_EveryCharacter_AgreesWithTheLists()
    {
        for (int c = 1; c < char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c))
            {
                continue;
            }

            string text = ((char)c).ToString();
            NameText expected = text == " " ? NameText.Blank
                : ReferenceLetters.IsLettersAndSpaces(text) ? NameText.Letters
                : ReferenceLetters.IsName(text) ? NameText.Signs
                : NameText.Other;
            Assert.True(expected == NameAlphabet.Classify(Encoding.UTF8.GetBytes(text)), $"U+{c:X4}");
        }

        Assert.Equal(NameText.Other, NameAlphabet.Classify("A😀"u8));
        Assert.Equal(NameText.Blank, NameAlphabet.Classify(""u8));
    }

    [Fact]
    public void IsSurelyName_RandomNames_NeverContradictsTheAlphabet()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        string letters = ReferenceLetters.Vietnamese + ReferenceLetters.Highlands + "abcxyzABCXYZ    ";
        string strange = "'-’0|@[`{ªßÞ÷×āŁƏʼẞẠẟỿἀ€中😀";
        int proved = 0;
        for (int i = 0; i < 200_000; i++)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(0, 24)).Select(_ =>
                random.Next(60) == 0 ? strange.EnumerateRunes().ElementAt(random.Next(18)).ToString() : letters[random.Next(letters.Length)].ToString()));
            byte[] utf8 = Encoding.UTF8.GetBytes("1|" + name + "|" + new string(strange[random.Next(3)], random.Next(50)));
            int length = Encoding.UTF8.GetByteCount(name);
            bool sure = NameScan.IsSurelyName(utf8, 2, length);
            proved += sure ? 1 : 0;
            if (sure && NameAlphabet.Classify(utf8.AsSpan(2, length)) != NameText.Letters)
            {
                Assert.Fail($"Seed {Seed}, name {i}: {Convert.ToHexString(utf8.AsSpan(2, length))}");
            }
        }

        Assert.True(proved > 20_000 || !System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated, $"Only {proved} names were proved.");
    }

    [Fact]
    public void IsSurelyName_EveryVietnameseLetter_IsProvedWhereThereAreVectors()
    {
        foreach (char letter in ReferenceLetters.Vietnamese)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes("||" + letter + new string('|', 40));
            Assert.True(NameScan.IsSurelyName(utf8, 2, utf8.Length - 42) == System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated, letter.ToString());
        }
    }
}
