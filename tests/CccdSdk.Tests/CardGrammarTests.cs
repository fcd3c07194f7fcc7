using System.Text;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests;

/// <summary>What the grammar of cards takes and refuses, and what it is worth against random bytes.</summary>
public sealed class CardGrammarTests
{
    private const string Card =
        "000099000001|000000001|Nguyễn Văn Thử|01012000|Nam|Số 12/3 đường Mẫu, Ấp Thử Nghiệm, Xã Mẫu, Huyện Thử, Tỉnh Mẫu|01012022";

    [Theory]
    [InlineData(Card)]
    [InlineData(Card + "||||")]
    [InlineData("000199000001||NGUYỄN THỊ MẪU|01012000|Nữ|Xã Mẫu|01012025|000000001|Trần Văn Thử|Lê Thị Mẫu|")]
    public void Fits_Card_IsTaken(string text) => Assert.True(CardGrammar.Instance.Fits(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("https://example.com/000099000001")]
    [InlineData("00009900000|000000001|Nguyễn Văn Thử|01012000|Nam|Xã Mẫu|01012022")]
    [InlineData("000099000001|00000001|Nguyễn Văn Thử|01012000|Nam|Xã Mẫu|01012022")]
    [InlineData("000099000001|000000001|Nguyễn V1n Thử|01012000|Nam|Xã Mẫu|01012022")]
    [InlineData("000099000001|000000001|Nguyễn Văn Thử|01132000|Nam|Xã Mẫu|01012022")]
    [InlineData("000099000001|000000001|Nguyễn Văn Thử|01012000|Nan|Xã Mẫu|01012022")]
    [InlineData("000099000001|000000001|Nguyễn Văn Thử|01012000|Nam|Xã M\u0416u|01012022")]
    [InlineData("000099000001|000000001|Nguyễn Văn Thử|01012000|Nam||01012022")]
    [InlineData("000099000001|000000001|Nguyễn Văn Thử|01012000|Nam|Xã Mẫu|01012022|")]
    public void Fits_SomethingElse_IsRefused(string text) => Assert.False(CardGrammar.Instance.Fits(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Codewords lie across two bytes of the text. Replaced by random values, one alone or several side by side, they fit no more often than
    /// <see cref="BlockEvidence.BitsOfGrammar"/> says, wherever they are.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Fits_RandomCodewords_IsAsRareAsCounted(int run)
    {
        const int Rounds = 300_000;
        byte[] payload = Encoding.UTF8.GetBytes(Card);
        Random random = new(run);
        byte[] changed = new byte[payload.Length];
        int fits = 0;
        for (int round = 0; round < Rounds; round++)
        {
            payload.CopyTo(changed, 0);
            int first = random.Next(payload.Length - run);
            for (int i = 0; i < run; i++)
            {
                int codeword = random.Next(256);
                changed[first + i] = (byte)((changed[first + i] & 0xF0) | (codeword >> 4));
                changed[first + i + 1] = (byte)((codeword << 4) | (changed[first + i + 1] & 0x0F));
            }

            fits += CardGrammar.Instance.Fits(changed) ? 1 : 0;
        }

        double bound = Rounds * Math.Pow(2, -BlockEvidence.BitsOfGrammar * run);
        Assert.True(fits <= bound, $"{fits} of {Rounds} fit, {bound:F0} were counted with.");
        Assert.True(fits > 0, "Nothing fits: no trial at all.");
    }
}
