using System.Collections;
using System.Text;
using CccdSdk.Qr;
using CccdSdk.Qr.Segments;
using CccdSdk.Qr.Symbol;
using QRCoder;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>QRCoder as a live maker: random texts, levels, versions and ECI.</summary>
public sealed class QrCoderTests
{
    private const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃÁẠẰẲẴẮẶ 0123456789|,-/ABCDEFG";

    [Fact]
    public void Decode_RandomSymbols_GivesTheTextAndTheShape()
    {
        const int Seed = 2024;
        Random random = new(Seed);
        for (int round = 0; round < 300; round++)
        {
            string text = RandomText(random);
            QRCodeGenerator.ECCLevel level = (QRCodeGenerator.ECCLevel)random.Next(4);
            bool names = random.Next(2) == 0;
            int version = random.Next(3) == 0 ? 40 : -1;
            using QRCodeData data = QRCodeGenerator.GenerateQrCode(
                text, level, forceUtf8: true, utf8BOM: false, names ? QRCodeGenerator.EciMode.Utf8 : QRCodeGenerator.EciMode.Default, version);
            BitMatrix modules = WithoutQuietZone(data.ModuleMatrix);

            QrReadStatus status = SymbolDecoder.Decode(modules, [], out DecodedSymbol? symbol);

            string which = $"seed {Seed}, round {round}: {status}";
            Assert.True(status == QrReadStatus.Read && symbol is not null, which);
            Assert.True(QrText.Decode(symbol.Payload, symbol.Segments, out string read) == QrTextStatus.Text && read == text, which);
            Assert.True(symbol.Version == data.Version && symbol.Level.ToString() == level.ToString(), which);
            Assert.True(symbol.PaddingIsStandard, which);
        }
    }

    internal static BitMatrix WithoutQuietZone(List<BitArray> rows)
    {
        const int QuietZone = 4;
        BitMatrix modules = new(rows.Count - (2 * QuietZone));
        for (int y = 0; y < modules.Size; y++)
        {
            for (int x = 0; x < modules.Size; x++)
            {
                modules[x, y] = rows[y + QuietZone][x + QuietZone];
            }
        }

        return modules;
    }

    private static string RandomText(Random random)
    {
        string alphabet = random.Next(3) switch { 0 => "0123456789", 1 => "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", _ => Letters };
        StringBuilder text = new();
        int length = random.Next(1, 500);
        while (text.Length < length)
        {
            text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }
}
