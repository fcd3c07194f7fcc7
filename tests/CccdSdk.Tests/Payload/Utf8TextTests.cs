using System.Text;
using CccdSdk.Payload;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using Xunit;

namespace CccdSdk.Tests.Payload;

/// <summary>Strings of fields, against those of <see cref="Encoding"/>.</summary>
public sealed class Utf8TextTests
{
    [Fact]
    public void ToString_TextsOfEveryLengthAndPlane_EqualsEncoding()
    {
        for (int seed = 1; seed <= 3000; seed++)
        {
            string text = Text(seed);
            Assert.True(Utf8Text.ToString(Encoding.UTF8.GetBytes(text)) == text, $"seed {seed}");
        }
    }

    [Fact]
    public void Length_PartsOfTexts_EqualsEncoding()
    {
        for (int seed = 1; seed <= 3000; seed++)
        {
            string text = "0123456789 0123456789 0123456789" + Text(seed);
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string head = Text(seed + 1);
            byte[] whole = [.. Encoding.UTF8.GetBytes(head), .. utf8, .. Encoding.UTF8.GetBytes(Text(seed + 2))];
            int start = Encoding.UTF8.GetByteCount(head);
            Assert.True(Utf16Fields.Length(whole, start, start + utf8.Length) == text.Length, $"seed {seed}");
            Assert.True(Utf16Fields.Length(whole, 0, start) == head.Length, $"seed {seed}, head");
        }
    }

    [Fact]
    public void Read_CharactersOrBytes_GivesTheSameStrings()
    {
        for (int seed = 1; seed <= 2000; seed++)
        {
            SyntheticIdentity identity = SyntheticIdentity.Create((ulong)seed);
            string text = seed % 7 == 0 ? SyntheticPayload.WriteZalo(identity) : SyntheticPayload.Write(identity);
            text = seed % 5 == 0 ? ScannerDamage.Of(ScanDamage.Decomposed).First().Apply(text) : seed % 3 == 0 ? $"\uFEFF{text}\r\n" : text;
            CardReading chars = CardReader.Default.Read(text);
            CardReading bytes = CardReader.Default.ReadUtf8(Encoding.UTF8.GetBytes(text));
            Assert.Equal(identity.FullName, chars.Card?.FullName?.Reveal());
            Assert.Equal(bytes.Card?.FullName?.Reveal(), chars.Card?.FullName?.Reveal());
            Assert.Equal(bytes.Card?.Residence?.Reveal(), chars.Card?.Residence?.Reveal());
        }
    }

    private static string Text(int seed)
    {
        var random = new Random(seed);
        StringBuilder text = new();
        for (int length = random.Next(90); length > 0; length--)
        {
            text.Append(random.Next(8) switch
            {
                0 => new Rune(random.Next(0x10000, 0x10FFFF)),
                1 => new Rune(random.Next(0x800, 0xD800)),
                2 => new Rune(random.Next(0x80, 0x800)),
                _ => new Rune(random.Next(0x20, 0x7F)),
            });
        }

        return text.ToString();
    }
}
