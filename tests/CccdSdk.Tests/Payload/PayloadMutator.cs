using System.Globalization;
using System.Text;

namespace CccdSdk.Tests.Payload;

/// <summary>Makes payloads of all kinds and damages them, the same way for the same seed.</summary>
internal sealed class PayloadMutator(int seed)
{
    private static readonly string[] s_pieces =
    [
        "", "", " ", "Nam", "Nữ", "Nu\u031B\u0303", "Nu\u0303\u031B", "Nư\u0303", "Nũ\u031B", "NU\u031B\u0303", "Nu", "nam", "NỮ", "nU", "Nử", "Male",
        "31022000", "99999999", "00000000", "29022000", "29021900", "29022023", "30042021", "00122001", "00001999", "15001999", "1999", "0000", "122001",
        "132001", "002001", "19990", "05/06/1983", "29/02/2001", "00/00/1983", "5/6/1983", "1993-01-18", "２９０２２０００", "٠١٠٢٢٠٠٠",
        "123456789", "12345678", "000000000", "012345678901", "０１２３４５６７８", "0", "1", "$", "0123456789", "4e67", "4e6",
        "Lê Văn Mẫu", "Le\u0302 Va\u0306n Ma\u0302\u0303u", "Lê\u0323 Thi\u0323", "a\u0323\u0302 á\u0323", "ṍ\u0323", "H'Hen Niê", "Y Ƀăm", "LÃª VÄn", "A1", "A\nB", "\u0301A", "A\u0304\u0301",
        "Thôn Mẫu, An Quý", "Tho\u0302n Ma\u0302\u0303u", "a\r\nb", "\u007F", "😀", "\uFEFF", "\uFFFD", "Ω\u0301",
        "http://a.vn", "www.a.vn", "000201", "IDVNM0990001232001099000123<<3",
    ];

    private static readonly string[] s_others =
    [
        Samples.BhytNew, Samples.BhytOld, Samples.PcCovid, "036203000666", "123456789", "https://example.org/?a=1|2", "0123456789|A",
        "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63041234",
        "IDVNM0990001232001099000123<<3\r\n9908154M3908152VNM<<<<<<<<<<<8\nNGUYEN<<VAN<MAU<<<<<<<<<<<<<<<", "IDVNM0990001232001099000123<<3",
    ];

    private static readonly string[] s_surroundings = ["\uFEFF", "\r\n", "\n", "\t", "\0", " ", "\u00A0", "\v"];

    private readonly Random _random = new(seed);

    /// <summary>The next payload in UTF-8.</summary>
    public byte[] Next()
    {
        string text = _random.Next(12) switch
        {
            0 => Pick(s_others),
            < 6 => Pick(Samples.Cards),
            _ => RandomCard(),
        };
        for (int i = _random.Next(4); i > 0; i--)
        {
            text = MutateText(text);
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        for (int i = _random.Next(5) == 0 ? _random.Next(1, 4) : 0; i > 0; i--)
        {
            utf8 = MutateBytes(utf8);
        }

        return utf8;
    }

    private string RandomCard()
    {
        int year = _random.Next(10) == 0 ? _random.Next(1, 10000) : _random.Next(1890, 2030);
        string sex = Pick(["Nam", "Nữ"]);
        int digit = (Math.Clamp((year - 1900) / 100, 0, 4) * 2) + (sex == "Nam" ? 0 : 1) + (_random.Next(8) == 0 ? 1 : 0);
        string number = $"{_random.Next(_random.Next(4) == 0 ? 400 : 97):D3}{digit % 10}{(year + (_random.Next(8) == 0 ? 1 : 0)) % 100:D2}{_random.Next(1000000):D6}";
        string previous = _random.Next(2) == 0 ? "" : $"{_random.Next(1000000000):D9}";
        int issueYear = _random.Next(3) switch { 0 => year + Pick([12, 13, 23, 38, 58]), 1 => _random.Next(2020, 2028), _ => year + _random.Next(-2, 100) };
        string birth = RandomDate(year);
        string issue = _random.Next(3) == 0 && birth.Length == 8
            ? birth[..4] + $"{Math.Clamp(issueYear, 1, 9999):D4}"
            : RandomDate(Math.Clamp(issueYear, 1, 9999));
        string tail = _random.Next(4) switch { 0 => "", 1 => "||||", 2 => "||Đỗ Văn Mẫu|Hồ Thị Thử|", _ => "|001099000123|||" };
        return _random.Next(6) == 0 && birth.Length == 8 && issue.Length == 8
            ? $"{number}|Đỗ Thị Thử|{Slashed(birth)}|{sex}|Thôn Mẫu|{Slashed(issue)}"
            : $"{number}|{previous}|Võ Thị Kim Thử|{birth}|{sex}|7 Đường Mẫu, Kv2|{issue}{tail}";
    }

    private string RandomDate(int year)
    {
        int form = _random.Next(20);
        int month = _random.Next(1, 13);
        int day = _random.Next(6) == 0 ? 29 : _random.Next(1, 29);
        month = _random.Next(6) == 0 ? 2 : month;
        return form switch
        {
            0 => $"{year:D4}",
            1 => $"{month:D2}{year:D4}",
            2 => $"00{month:D2}{year:D4}",
            3 => $"0000{year:D4}",
            _ => $"{day:D2}{month:D2}{year:D4}",
        };
    }

    private string MutateText(string text)
    {
        List<string> fields = [.. text.Split('|')];
        int one = _random.Next(fields.Count);
        int other = _random.Next(fields.Count);
        switch (_random.Next(16))
        {
            case 0: fields[one] = ""; break;
            case 1 or 2 or 3: fields[one] = Pick(s_pieces); break;
            case 4: (fields[one], fields[other]) = (fields[other], fields[one]); break;
            case 5: fields.Insert(one, fields[other]); break;
            case 6: fields.Insert(one, Pick(s_pieces)); break;
            case 7: fields.RemoveAt(one); break;
            case 8: fields[one] += Pick(s_pieces); break;
            case 9: fields[one] = Decompose(fields[one]); break;
            case 10: return Decompose(text);
            case 11: return Pick(s_surroundings) + text;
            case 12: return text + Pick(s_surroundings) + Pick(s_surroundings);
            case 13: return text + Pick(Samples.All);
            case 14: return text + new string('|', _random.Next(1, 8));
            default: return text[.._random.Next(text.Length + 1)];
        }

        return string.Join('|', fields);
    }

    private byte[] MutateBytes(byte[] utf8)
    {
        List<byte> bytes = [.. utf8];
        int at = _random.Next(bytes.Count + 1);
        switch (_random.Next(5))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << _random.Next(8)); break;
            case 1 when at < bytes.Count: bytes.RemoveAt(at); break;
            case 2: bytes.Insert(at, (byte)_random.Next(256)); break;
            case 3: bytes.Insert(at, (byte)_random.Next(128)); break;
            case 4 when at < bytes.Count: bytes[at] = (byte)('0' + _random.Next(10)); break;
            default: break;
        }

        return [.. bytes];
    }

    // A cut may have left half of a surrogate pair, which .NET does not normalize.
    private static string Decompose(string text) => text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormD);

    private static string Slashed(string date) => string.Create(CultureInfo.InvariantCulture, $"{date[..2]}/{date[2..4]}/{date[4..]}");

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
