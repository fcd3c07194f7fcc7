using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using TouristGate.Setup;

namespace TouristGate.Lanes;

/// <summary>Which browsers are screens of which lanes. A screen joins with a one-time code and then keeps a token; both are kept as hashes.</summary>
internal sealed class LaneTokenStore
{
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);

    private const string Schema =
        """
        create table if not exists lane_codes (hash blob primary key, lane text not null, expires integer not null);
        create table if not exists lane_tokens (hash blob primary key, lane text not null, created integer not null);
        """;

    /// <summary>No characters that look alike; 10 of 31 are 49 bits, and a code lives for minutes.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int CodeLength = 10;
    private const int TokenBytes = 32;
    private const int MostTokensOfALane = 20;

    private readonly SiteDatabase _database;
    private readonly TimeProvider _time;

    public LaneTokenStore(SiteDatabase database, TimeProvider time)
    {
        _database = database;
        _time = time;
        using SqliteConnection connection = database.Open();
        connection.Execute(Schema);
    }

    public string CreateCode(string lane)
    {
        string code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        using SqliteConnection connection = _database.Open();
        connection.Execute("delete from lane_codes where expires < @now", new { now = Now });
        connection.Execute("insert into lane_codes (hash, lane, expires) values (@hash, @lane, @expires)",
            new { hash = HashOf(code), lane, expires = Now + (long)CodeLifetime.TotalMilliseconds });
        return $"{code[..5]}-{code[5..]}";
    }

    /// <summary>Takes a code, which is used up by it.</summary>
    /// <returns>The token of the screen, or null if the code is none, or used, or too old.</returns>
    public string? Join(string code)
    {
        byte[] hash = HashOf(code.Replace("-", string.Empty, StringComparison.Ordinal).Trim().ToUpperInvariant());
        using SqliteConnection connection = _database.Open();
        string? lane = connection.QuerySingleOrDefault<string>("delete from lane_codes where hash = @hash and expires >= @now returning lane", new { hash, now = Now });
        return lane is null ? null : CreateToken(lane);
    }

    public string CreateToken(string lane)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        using SqliteConnection connection = _database.Open();
        connection.Execute("insert into lane_tokens (hash, lane, created) values (@hash, @lane, @now)", new { hash = HashOf(token), lane, now = Now });
        connection.Execute(
            "delete from lane_tokens where lane = @lane and hash not in (select hash from lane_tokens where lane = @lane order by created desc, rowid desc limit @most)",
            new { lane, most = MostTokensOfALane });
        return token;
    }

    public string? LaneOf(string token)
    {
        if (token.Length != 2 * TokenBytes)
        {
            return null;
        }

        using SqliteConnection connection = _database.Open();
        return connection.QuerySingleOrDefault<string>("select lane from lane_tokens where hash = @hash", new { hash = HashOf(token) });
    }

    /// <summary>Ends the screens of a lane, for example after a tablet was stolen.</summary>
    public int Revoke(string lane)
    {
        using SqliteConnection connection = _database.Open();
        return connection.Execute("delete from lane_tokens where lane = @lane", new { lane });
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Codes and tokens are random and long, so a plain hash is enough; the look-up by hash tells nothing by its time.</summary>
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
