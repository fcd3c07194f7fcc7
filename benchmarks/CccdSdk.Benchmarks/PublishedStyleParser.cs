using System.Globalization;

namespace CccdSdk.Benchmarks;

/// <summary>What published C# parsers do, and nothing more: split, count, 12 digits, two dates, the sex, warnings, strings in a
/// result. It reads 7 fields, 11 fields and the 6 of Zalo, which is more than most of them.</summary>
internal static class PublishedStyleParser
{
    public static PublishedStyleResult Parse(string text)
    {
        var result = new PublishedStyleResult();
        string[] fields = text.Trim().Split('|');
        if (fields.Length is not (6 or 7 or 11))
        {
            result.ErrorMessage = "Mã QR không đúng định dạng";
            return result;
        }

        int shift = fields.Length == 6 ? 0 : 1;
        string format = fields.Length == 6 ? "dd/MM/yyyy" : "ddMMyyyy";
        result.Number = fields[0].Trim();
        if (result.Number.Length != 12 || !result.Number.All(char.IsAsciiDigit))
        {
            result.ErrorMessage = "Số CCCD không hợp lệ";
            return result;
        }

        result.PreviousNumber = shift == 0 ? string.Empty : fields[1].Trim();
        result.FullName = fields[1 + shift].Trim();
        result.Sex = fields[3 + shift].Trim();
        result.Residence = fields[4 + shift].Trim();
        if (DateTime.TryParseExact(fields[2 + shift], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime birth))
        {
            result.DateOfBirth = birth;
        }
        else
        {
            result.Warnings.Add("Ngày sinh không hợp lệ");
        }

        if (DateTime.TryParseExact(fields[5 + shift], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime issue))
        {
            result.DateOfIssue = issue;
        }
        else
        {
            result.Warnings.Add("Ngày cấp không hợp lệ");
        }

        if (result.Sex is not ("Nam" or "Nữ"))
        {
            result.Warnings.Add("Giới tính không hợp lệ");
        }

        result.IsValid = true;
        return result;
    }
}
