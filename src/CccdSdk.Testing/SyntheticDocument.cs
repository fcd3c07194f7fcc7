using System.Globalization;
using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>Texts of other documents that come to the same counter, for the same invented person.</summary>
/// <remarks>The check string of health insurance cards is a placeholder: how it is computed is unknown.</remarks>
public static class SyntheticDocument
{
    private const string CheckString = "0123456789abcdef-7102";

    /// <summary>A health insurance card (thẻ BHYT) of the older form: 15 fields, a 15-character number, the last field <c>$</c>.</summary>
    /// <param name="identity">The person.</param>
    /// <param name="seed">Where the card's number comes from.</param>
    /// <returns>The text.</returns>
    public static string HealthInsuranceOld(SyntheticIdentity identity, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(identity);
        string number = string.Create(CultureInfo.InvariantCulture, $"HS401{Random(seed, 1_000_000_000):D10}");
        string valid = SyntheticPayload.Slashes(identity.DateOfIssue);
        return string.Join('|', number, Hex(identity.FullName), SyntheticPayload.Slashes(identity.DateOfBirth), Code(identity.Sex),
            Hex(identity.Residence), "01 - 028", valid, "-", valid, "01010100000001", "-", "4", "01/01/2020", CheckString, "$");
    }

    /// <summary>A health insurance card (thẻ BHYT) of the newer form: 17 fields, a 10-digit number, the last field <c>$</c>.</summary>
    /// <param name="identity">The person.</param>
    /// <param name="seed">Where the card's number comes from.</param>
    /// <returns>The text.</returns>
    public static string HealthInsuranceNew(SyntheticIdentity identity, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(identity);
        string number = string.Create(CultureInfo.InvariantCulture, $"{Random(seed, 1_000_000_000):D10}");
        string valid = SyntheticPayload.Slashes(identity.DateOfIssue);
        return string.Join('|', number, Hex(identity.FullName), SyntheticPayload.Slashes(identity.DateOfBirth), Code(identity.Sex),
            "-", "79 - 034", valid, "-", valid, "79020200000001", "-", "4", " 01/01/2015", CheckString, "4",
            Hex("Quận Ví Dụ, Thành phố Hồ Chí Minh"), "$");
    }

    /// <summary>A personal code of PC-Covid (Decision 1405/QĐ-BTTTT, 2021): 6 fields, capital letters without marks, ISO date.</summary>
    /// <param name="identity">The person.</param>
    /// <param name="seed">Where the code's number comes from.</param>
    /// <returns>The text.</returns>
    public static string PcCovid(SyntheticIdentity identity, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(identity);
        string date = identity.DateOfBirth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{identity.Number}|{CapitalLetters.Fold(identity.FullName)}|{date}|0|{Random(seed, 1_000_000_000):D18}|<1<<0900000000");
    }

    /// <summary>A payment code (VietQR, EMVCo) with an invented account and a right checksum.</summary>
    /// <param name="seed">Where the account number comes from.</param>
    /// <returns>The text.</returns>
    public static string VietQr(ulong seed = 1)
    {
        string account = string.Create(CultureInfo.InvariantCulture, $"{Random(seed, 1_000_000_000):D10}");
        string bank = Tag("00", "970400") + Tag("01", account);
        string merchant = Tag("00", "A000000727") + Tag("01", bank) + Tag("02", "QRIBFTTA");
        string text = Tag("00", "01") + Tag("01", "11") + Tag("38", merchant) + Tag("53", "704") + Tag("58", "VN") + "6304";
        return string.Create(CultureInfo.InvariantCulture, $"{text}{Checksum(text):X4}");
    }

    private static int Random(ulong seed, int exclusiveMaximum) => SeededRandom.For(seed, Purpose.OtherDocument).Next(exclusiveMaximum);

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private static string Code(Sex sex) => sex == Sex.Female ? "2" : "1";

    private static string Tag(string id, string value) => string.Create(CultureInfo.InvariantCulture, $"{id}{value.Length:D2}{value}");

    /// <summary>CRC-16 with the polynomial 0x1021 and the initial value 0xFFFF, as EMVCo's merchant-presented QR codes end with.</summary>
    private static int Checksum(string text)
    {
        int checksum = 0xFFFF;
        foreach (char letter in text)
        {
            checksum ^= letter << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                checksum = ((checksum << 1) ^ ((checksum & 0x8000) == 0 ? 0 : 0x1021)) & 0xFFFF;
            }
        }

        return checksum;
    }
}
