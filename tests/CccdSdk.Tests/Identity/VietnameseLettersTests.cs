using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CccdSdk.Identity;
using CccdSdk.Tests.Reference;
using Xunit;

namespace CccdSdk.Tests.Identity;

public class VietnameseLettersTests
{
    private const string Marks = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B";

    private const string DigestOfNormalizedSequences = "58A29352F8727135F3E4050CD718505E0227AFEA227FFD2A0F6DEBC07968E571";

    [Fact]
    public void Compose_EveryVietnameseLetter_ComesTogether()
    {
        Assert.Equal(132, DecomposedLetters.All.Length);
        foreach ((string composed, string decomposed) in DecomposedLetters.All)
        {
            Assert.Equal(composed, VietnameseLetters.Compose(decomposed));
            Assert.Equal("x" + composed + "|y", VietnameseLetters.Compose("x" + decomposed + "|y"));
        }
    }

    [Theory]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("e\u0302\u0323", "ệ")]
    [InlineData("ê\u0323", "ệ")]
    [InlineData("ẹ\u0302", "ệ")]
    [InlineData("u\u031B\u0303", "ữ")]
    [InlineData("u\u0303\u031B", "ữ")]
    [InlineData("ũ\u031B", "ữ")]
    [InlineData("O\u0323\u031B", "Ợ")]
    [InlineData("ắ\u0323", "ặ\u0301")]
    [InlineData("á\u0302", "á\u0302")]
    [InlineData("ṍ\u0323", "ọ\u0303\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("1\u0301", "1\u0301")]
    [InlineData("đ\u0309\u0323", "đ\u0323\u0309")]
    [InlineData("", "")]
    public void Compose_MarksInAnyOrder_GivesNfc(string text, string expected) => Assert.Equal(expected, VietnameseLetters.Compose(text));

    [Fact]
    public void Compose_NothingToDo_GivesTheSameInstance()
    {
        string text = new(['V', 'õ', ' ', 'T', 'h', 'ị']);
        Assert.Same(text, VietnameseLetters.Compose(text));
        Assert.Throws<ArgumentNullException>(() => VietnameseLetters.Compose(null!));
    }

    [Fact]
    public void Compose_RandomSequences_EqualsNormalize()
    {
        string letters = "aeiouyAEIOUYdnbxđĐ" + ReferenceLetters.Vietnamese;
        const int Seed = 20260520;
        var random = new Random(Seed);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<char> text = stackalloc char[6];
        for (int i = 0; i < 300_000; i++)
        {
            int length = random.Next(1, text.Length + 1);
            text[0] = letters[random.Next(letters.Length)];
            for (int j = 1; j < length; j++)
            {
                text[j] = random.Next(4) == 0 ? letters[random.Next(letters.Length)] : Marks[random.Next(Marks.Length)];
            }

            string sample = new(text[..length]);
            string composed = VietnameseLetters.Compose(sample);
            digest.AppendData(MemoryMarshal.AsBytes(composed.AsSpan()));
            if (ReferenceLetters.CanNormalize && composed != sample.Normalize(NormalizationForm.FormC))
            {
                Assert.Fail($"Seed {Seed}, sequence {i}: {string.Join(' ', sample.Select(static c => $"{(int)c:X4}"))}");
            }
        }

        // Where .NET has no ICU and cannot normalize, the digest stands for what it said where it has.
        string actual = Convert.ToHexString(digest.GetHashAndReset());
        Assert.True(actual == DigestOfNormalizedSequences, actual);
    }

    [Fact]
    public void Compose_OneLetterAndManyMarks_IsLinear()
    {
        // Quadratic work would take minutes here.
        string text = "a" + new string('\u0301', 1_000_000) + new string('\u0323', 1_000_000);
        string composed = VietnameseLetters.Compose(text);
        Assert.StartsWith("ạ", composed, StringComparison.Ordinal);
        Assert.Equal(text.Length - 1, composed.Length);
    }

    [Fact]
    public void MayNeedComposing_LettersWithoutMarks_IsFalse()
    {
        foreach (char letter in ReferenceLetters.Vietnamese)
        {
            Assert.False(VietnameseLetters.MayNeedComposing([letter]));
            Assert.False(VietnameseLetters.MayNeedComposing(Encoding.UTF8.GetBytes([letter])));
        }

        foreach (char mark in Marks)
        {
            Assert.True(VietnameseLetters.MayNeedComposing([mark]));
            Assert.True(VietnameseLetters.MayNeedComposing(Encoding.UTF8.GetBytes([mark])));
        }
    }
}
