using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using TouristGate.Setup;

namespace TouristGate.Accounts;

/// <summary>The accounts of the site. Passwords are kept as ASP.NET Core Identity hashes them (PBKDF2).</summary>
internal sealed class AccountStore
{
    private const string Schema = "create table if not exists accounts (name text primary key collate nocase, role text not null, hash text not null, stamp text not null)";

    /// <summary>No letters or digits that look alike.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int PasswordLength = 16;
    private const int MaxNameLength = 32;

    private readonly SiteDatabase _database;
    private readonly PasswordHasher<SiteAccount> _hasher = new();
    private readonly string _anyHash;

    public AccountStore(SiteDatabase database)
    {
        _database = database;
        using SqliteConnection connection = database.Open();
        connection.Execute(Schema);
        _anyHash = _hasher.HashPassword(new SiteAccount(string.Empty, SiteRole.Staff, string.Empty), NewPassword());
    }

    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= MaxNameLength } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    public IReadOnlyList<SiteAccount> List()
    {
        using SqliteConnection connection = _database.Open();
        return [.. connection.Query<SiteAccount>("select name as Name, role as Role, stamp as Stamp from accounts order by role, name")];
    }

    public SiteAccount? Find(string name)
    {
        using SqliteConnection connection = _database.Open();
        return connection.QuerySingleOrDefault<SiteAccount>("select name as Name, role as Role, stamp as Stamp from accounts where name = @name", new { name });
    }

    /// <summary>Makes an account, or gives one a new password.</summary>
    /// <returns>The password, which is not kept and cannot be shown again; null where no supervisor would be left.</returns>
    public string? Set(string name, string role)
    {
        if (!IsName(name) || !SiteRole.IsRole(role))
        {
            throw new ArgumentException("Expected a name of ASCII letters, digits, '-', '_' and '.', and a role.");
        }

        string password = NewPassword();
        var account = new SiteAccount(name, role, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        using SqliteConnection connection = _database.Open();
        int set = connection.Execute(
            """
            insert into accounts (name, role, hash, stamp) values (@Name, @Role, @hash, @Stamp)
            on conflict (name) do update set role = @Role, hash = @hash, stamp = @Stamp
            where @Role = @supervisor or accounts.role <> @supervisor or (select count(*) from accounts where role = @supervisor) > 1
            """,
            new { account.Name, account.Role, account.Stamp, hash = _hasher.HashPassword(account, password), supervisor = SiteRole.Supervisor });
        return set == 1 ? password : null;
    }

    /// <summary>Removes an account; the last supervisor stays.</summary>
    public bool Remove(string name)
    {
        using SqliteConnection connection = _database.Open();
        return connection.Execute(
            "delete from accounts where name = @name and (role <> @role or (select count(*) from accounts where role = @role) > 1)",
            new { name, role = SiteRole.Supervisor }) == 1;
    }

    /// <summary>Checks a password. An unknown name takes as long as a wrong password.</summary>
    public SiteAccount? Verify(string name, string password)
    {
        using SqliteConnection connection = _database.Open();
        string? hash = connection.QuerySingleOrDefault<string>("select hash from accounts where name = @name", new { name });
        var any = new SiteAccount(name, SiteRole.Staff, string.Empty);
        PasswordVerificationResult result = _hasher.VerifyHashedPassword(any, hash ?? _anyHash, password);
        return hash is not null && result != PasswordVerificationResult.Failed ? Find(name) : null;
    }

    /// <summary>Makes the supervisor on the first run.</summary>
    /// <returns>The password, or null if there is one already.</returns>
    public string? CreateFirst(string name)
    {
        using SqliteConnection connection = _database.Open();
        return connection.ExecuteScalar<long>("select count(*) from accounts where role = @role", new { role = SiteRole.Supervisor }) == 0
            ? Set(name, SiteRole.Supervisor)
            : null;
    }

    private static string NewPassword()
    {
        string letters = RandomNumberGenerator.GetString(Alphabet, PasswordLength);
        return string.Join('-', letters.Chunk(4).Select(chunk => new string(chunk)));
    }
}
