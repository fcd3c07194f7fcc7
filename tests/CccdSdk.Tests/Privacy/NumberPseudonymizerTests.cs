using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CccdSdk.Identity;
using CccdSdk.Privacy;
using CccdSdk.Tests.Tool;
using Xunit;

namespace CccdSdk.Tests.Privacy;

public sealed class NumberPseudonymizerTests
{
    private static readonly byte[] s_key = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];
    private static readonly CitizenNumber s_number = CitizenNumber.Parse("051089000111", CultureInfo.InvariantCulture);

    /// <summary>OpenSSL's own answers, made by Data/make-pseudonyms.sh.</summary>
    [Fact]
    public void Create_OpenSslAnswers_AreEqual()
    {
        string[] rows = File.ReadAllLines(Repository.PathOf("tests", "CccdSdk.Tests", "Privacy", "Data", "pseudonyms.txt"));
        Assert.Equal(6, rows.Length);
        foreach (string row in rows)
        {
            string[] columns = row.Split('|');
            using var pseudonymizer = new NumberPseudonymizer(columns[1], Convert.FromHexString(columns[0]), columns[2]);
            Pseudonym pseudonym = pseudonymizer.Create(CitizenNumber.Parse(columns[4], null), columns[3]);
            Assert.Equal(columns[5], Hex(pseudonym));
        }

        Assert.Equal(6, rows.Select(static row => row.Split('|')[5]).Distinct().Count());
    }

    [Fact]
    public void Create_RandomParts_EqualFrameworkHmac()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        for (int i = 0; i < 300; i++)
        {
            byte[] key = new byte[32 + random.Next(100)];
            random.NextBytes(key);
            string[] parts = [.. Enumerable.Range(0, 2).Select(_ => new string((char)random.Next('a', 'ỹ'), 1 + random.Next(40)))];
            string digits = random.NextInt64(1_000_000_000_000).ToString("D12", CultureInfo.InvariantCulture);
            using var pseudonymizer = new NumberPseudonymizer("k", key, parts[0]);

            Pseudonym actual = pseudonymizer.Create(CitizenNumber.Parse(digits, null), parts[1]);
            byte[] expected = HMACSHA256.HashData(key, Message("CccdSdk.NumberPseudonymizer.v1", "k", parts[0], parts[1], digits));
            Assert.True(Hex(actual) == Convert.ToHexStringLower(expected), $"seed {Seed}, row {i}");
        }
    }

    [Fact]
    public void Create_Day_IsTheEpochOfItsIsoText()
    {
        using var pseudonymizer = new NumberPseudonymizer("k1", s_key, "p");
        Assert.Equal(pseudonymizer.Create(s_number, "2026-07-01"), pseudonymizer.Create(s_number, new DateOnly(2026, 7, 1)));
    }

    /// <summary>Without lengths these would be one message.</summary>
    [Fact]
    public void Create_PartsMovedAcrossBorders_Differ()
    {
        using var one = new NumberPseudonymizer("k", s_key, "ab");
        using var other = new NumberPseudonymizer("k", s_key, "a");
        Assert.NotEqual(one.Create(s_number, "c"), other.Create(s_number, "bc"));
    }

    [Theory]
    [InlineData("", 32, "p")]
    [InlineData("a.b", 32, "p")]
    [InlineData("ế", 32, "p")]
    [InlineData("123456789012345678901234567890123", 32, "p")]
    [InlineData("k", 31, "p")]
    [InlineData("k", 0, "p")]
    [InlineData("k", 32, "")]
    public void Constructor_WrongShape_Throws(string keyId, int keyLength, string purpose) =>
        Assert.ThrowsAny<ArgumentException>(() => new NumberPseudonymizer(keyId, new byte[keyLength], purpose));

    [Fact]
    public void Create_Misuse_Throws()
    {
        using var pseudonymizer = new NumberPseudonymizer("k", s_key, new string('p', 128));
        Assert.Throws<ArgumentException>(() => pseudonymizer.Create(default, "e"));
        Assert.Throws<ArgumentException>(() => pseudonymizer.Create(s_number, string.Empty));
        Assert.Throws<ArgumentException>(() => pseudonymizer.Create(s_number, new string('ế', 43)));
        Assert.False(pseudonymizer.Create(s_number, new string('e', 128)).IsDefault);
        Assert.ThrowsAny<ArgumentException>(() => pseudonymizer.Create(s_number, "\ud800"));
    }

    [Fact]
    public void Dispose_KeyIsClearedAndNothingWorks()
    {
        var pseudonymizer = new NumberPseudonymizer("k", s_key, "p");
        byte[] copy = (byte[])typeof(NumberPseudonymizer).GetField("_key", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .GetValue(pseudonymizer)!;
        Assert.Equal(s_key, copy);

        pseudonymizer.Dispose();
        Assert.All(copy, static value => Assert.Equal(0, value));
        Assert.Throws<ObjectDisposedException>(() => pseudonymizer.Create(s_number, "e"));
        Assert.Equal(1, s_key[0]);
    }

    private static byte[] Message(params string[] parts)
    {
        using var message = new MemoryStream();
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            byte[] length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            message.Write(length);
            message.Write(bytes);
        }

        return message.ToArray();
    }

    private static string Hex(Pseudonym pseudonym)
    {
        byte[] bytes = new byte[Pseudonym.Length];
        Assert.Equal(Pseudonym.Length, pseudonym.CopyTo(bytes));
        return Convert.ToHexStringLower(bytes);
    }
}
