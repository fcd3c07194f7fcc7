using System.Globalization;
using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>Writes the text of a card's code, field by field as cards have it.</summary>
public static class SyntheticPayload
{
    /// <summary>Writes the text: 7 fields for a CCCD, 11 for a Căn cước. A field that is missing stays empty and keeps its place.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>The text, without any line end.</returns>
    public static string Write(SyntheticIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        string common = string.Join('|', identity.Number, identity.PreviousNumber, identity.FullName, Digits(identity.DateOfBirth),
            Word(identity.Sex), identity.Residence, Digits(identity.DateOfIssue));
        return identity.Edition == CardEdition.CanCuoc2024
            ? $"{common}||{identity.FatherName}|{identity.MotherName}|"
            : common;
    }

    /// <summary>Writes the text as the bytes of the symbol: UTF-8, without a byte order mark.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>The bytes.</returns>
    public static byte[] WriteUtf8(SyntheticIdentity identity) => Encoding.UTF8.GetBytes(Write(identity));

    /// <summary>Writes the text as the Zalo application rewrites it: 6 fields, without the older number, dates with slashes.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>The text, without any line end.</returns>
    public static string WriteZalo(SyntheticIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return string.Join('|', identity.Number, identity.FullName, Slashes(identity.DateOfBirth), Word(identity.Sex),
            identity.Residence, Slashes(identity.DateOfIssue));
    }

    internal static string Slashes(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string Digits(DateOnly date) => date.ToString("ddMMyyyy", CultureInfo.InvariantCulture);

    private static string Word(Sex sex) => sex == Sex.Female ? "Nữ" : "Nam";
}
