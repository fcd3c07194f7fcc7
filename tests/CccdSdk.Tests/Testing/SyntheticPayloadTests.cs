using System.Text;
using CccdSdk.Identity;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Testing;

public class SyntheticPayloadTests
{
    private static readonly SyntheticIdentity s_adult = SyntheticIdentity.Create(4, new SyntheticIdentityOptions
    {
        Edition = CardEdition.Cccd2021,
        DateOfBirth = new DateOnly(1989, 3, 5),
        DateOfIssue = new DateOnly(2021, 8, 9),
        HasPreviousNumber = false,
    });

    [Fact]
    public void Write_Cccd_HasSevenFieldsInOrder()
    {
        string[] fields = SyntheticPayload.Write(s_adult).Split('|');
        Assert.Equal(
            [s_adult.Number, "", s_adult.FullName, "05031989", s_adult.Sex == Sex.Male ? "Nam" : "Nữ", s_adult.Residence, "09082021"], fields);
    }

    [Fact]
    public void Write_CanCuoc_HasElevenFields() => Assert.Equal(11,
        SyntheticPayload.Write(SyntheticIdentity.Create(4, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024 })).Split('|').Length);

    [Fact]
    public void WriteUtf8_AnyCard_IsTheTextWithoutByteOrderMark() =>
        Assert.Equal(new UTF8Encoding(false).GetBytes(SyntheticPayload.Write(s_adult)), SyntheticPayload.WriteUtf8(s_adult));

    [Fact]
    public void WriteZalo_Cccd_HasSixFieldsWithSlashes()
    {
        string[] fields = SyntheticPayload.WriteZalo(s_adult).Split('|');
        Assert.Equal(6, fields.Length);
        Assert.Equal(("05/03/1989", "09/08/2021"), (fields[2], fields[5]));
    }

    [Fact]
    public void HealthInsurance_BothForms_HaveTheirShape()
    {
        string[] old = SyntheticDocument.HealthInsuranceOld(s_adult).Split('|');
        string[] recent = SyntheticDocument.HealthInsuranceNew(s_adult).Split('|');

        Assert.Equal((15, 17, "$", "$"), (old.Length, recent.Length, old[^1], recent[^1]));
        Assert.Matches("^[A-Z]{2}[0-9]{13}$", old[0]);
        Assert.Matches("^[0-9]{10}$", recent[0]);
        Assert.Equal(s_adult.FullName, Encoding.UTF8.GetString(Convert.FromHexString(recent[1])));
    }

    [Fact]
    public void PcCovid_Name_IsCapitalWithoutMarks()
    {
        string[] fields = SyntheticDocument.PcCovid(s_adult).Split('|');
        Assert.Equal((6, "1989-03-05"), (fields.Length, fields[2]));
        Assert.Matches("^[A-Z ]+$", fields[1]);
    }

    /// <summary>Bit by bit, as the definition has it: a CRC over a message with its own checksum appended leaves zero.</summary>
    [Fact]
    public void VietQr_Checksum_LeavesZero()
    {
        string text = SyntheticDocument.VietQr(3);
        Assert.StartsWith("000201", text, StringComparison.Ordinal);
        byte[] message = [.. Encoding.ASCII.GetBytes(text[..^4]), .. Convert.FromHexString(text[^4..])];
        int remainder = 0xFFFF;
        foreach (byte value in message)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                bool carry = ((remainder >> 15) & 1) != ((value >> bit) & 1);
                remainder = ((remainder << 1) & 0xFFFF) ^ (carry ? 0x1021 : 0);
            }
        }

        Assert.Equal(0, remainder);
    }
}
