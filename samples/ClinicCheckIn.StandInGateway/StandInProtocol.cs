using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClinicCheckIn.StandInGateway;

/// <summary>The answers of the protocol (annex to CV 1923/BHXH-CNTT, CV 3190/BHXH-CNTT), without faults.</summary>
internal sealed class StandInProtocol(StandInState state, StandInGatewayOptions options)
{
    private readonly string _passwordHash = Hash(options.Password);

    public async Task<JsonObject> TokenAsync(HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync();
        if (form["username"] != options.UserName || form["password"] != _passwordHash)
        {
            return Code("401");
        }

        (string access, string id, DateTimeOffset end) = state.NewToken();
        return new JsonObject
        {
            ["maKetQua"] = "200",
            ["APIKey"] = new JsonObject
            {
                ["access_token"] = access,
                ["id_token"] = id,
                ["token_type"] = "Bearer",
                ["username"] = options.UserName,
                ["expires_in"] = end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            },
        };
    }

    public async Task<JsonObject> CardAsync(HttpRequest request)
    {
        IQueryCollection query = request.Query;
        if (!state.IsGood(query["token"], query["id_token"]) || query["username"] != options.UserName || query["password"] != _passwordHash)
        {
            return Code("401");
        }

        JsonElement body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        string? Field(string name) => body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (Field("maThe") is not { Length: > 0 } number || Field("hoTen") is not { Length: > 0 } name || Digits(Field("ngaySinh")) is not { Length: 4 or 6 or 8 } birth)
        {
            return Code("205");
        }

        if (Field("cccdCb") is not { } staff || !options.Staff.TryGetValue(staff, out string? staffName))
        {
            return Code("054");
        }

        return staffName != Field("hoTenCb") ? Code("055")
            : !state.Cards.TryGetValue(number, out StandInCard? card) ? Code("050")
            : Answer(card, name, birth);
    }

    public async Task<JsonObject> CheckInAsync(HttpRequest request)
    {
        IHeaderDictionary headers = request.Headers;
        IFormCollection form = await request.ReadFormAsync();
        if (!state.IsGood(headers["accessToken"], headers["tokenId"]) || headers["passwordHash"] != _passwordHash || form["username"] != options.UserName)
        {
            return Code("401");
        }

        byte[] bytes = new byte[form["fileHSBase64"].ToString().Length];
        if (form["loaiHoSo"] != "0" || !Convert.TryFromBase64String(form["fileHSBase64"].ToString(), bytes, out int length)
            || state.Take(Encoding.UTF8.GetString(bytes, 0, length)) is not { } transaction)
        {
            return Code("205");
        }

        return new JsonObject
        {
            ["maKetQua"] = "200",
            ["maGiaoDich"] = transaction,
            ["thoiGianTiepNhan"] = state.Now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
            ["thongDiep"] = "Stand-in",
        };
    }

    /// <summary>Notes a message that comes in and with which nothing is done; other requests are let be.</summary>
    public async Task ReceiveAsync(HttpRequest request)
    {
        if (request.HasFormContentType && (await request.ReadFormAsync())["fileHSBase64"].ToString() is { Length: > 0 } message)
        {
            state.Receive(Encoding.UTF8.GetString(Convert.FromBase64String(message)));
        }
    }

    private static JsonObject Answer(StandInCard card, string name, string birth)
    {
        string code = !string.Equals(card.FullName, name, StringComparison.OrdinalIgnoreCase) ? Initials(card.FullName) == Initials(name) ? "061" : "060"
            : Digits(card.DateOfBirth) != birth ? "070"
            : card.ResultCode;
        return new JsonObject
        {
            ["maKetQua"] = code,
            ["ghiChu"] = "Stand-in: không phải Cổng BHXH / not the Social Security gateway",
            ["maThe"] = card.Numbers[0],
            ["hoTen"] = card.FullName,
            ["ngaySinh"] = card.DateOfBirth,
            ["gioiTinh"] = card.Sex,
            ["diaChi"] = null,
            ["maDKBD"] = card.FacilityCode,
            ["cqBHXH"] = "Stand-in",
            ["gtTheTu"] = card.ValidFrom,
            ["gtTheDen"] = card.ValidTo,
            ["maTheMoi"] = card.NewCardNumber,
            ["dsLichSuKCB2018"] = new JsonArray(),
            ["dsLichSuKT2018"] = new JsonArray(),
        };
    }

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0])));

    private static string? Digits(string? date) => date?.Replace("/", string.Empty, StringComparison.Ordinal) is { } digits && digits.All(char.IsAsciiDigit) ? digits : null;

    private static JsonObject Code(string code) => new() { ["maKetQua"] = code, ["ghiChu"] = "Stand-in", ["thongDiep"] = "Stand-in" };

    [SuppressMessage("Security", "CA5351", Justification = "The protocol asks for MD5.")]
    private static string Hash(string password) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(password)));
}
