using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>Who may log in, and as what.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class UserStore(ClinicDatabase database)
{
    private const string Columns = "name AS Name, role AS Role, stamp AS Stamp, enabled AS Enabled, password_hash AS PasswordHash";

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<ClinicUser> All()
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<ClinicUser>($"SELECT {Columns} FROM users ORDER BY name")];
    }

    /// <summary>One user, or null.</summary>
    public ClinicUser? Find(string name)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingleOrDefault<ClinicUser>($"SELECT {Columns} FROM users WHERE name = @name", new { name });
    }

    /// <summary>Adds a user.</summary>
    /// <returns>False if there is one of that name.</returns>
    public bool Add(string name, string role, string passwordHash)
    {
        const string Sql = """
            INSERT INTO users (name, role, password_hash, stamp, created_at) VALUES (@name, @role, @passwordHash, @stamp, @now) ON CONFLICT DO NOTHING
            """;
        using SqliteConnection connection = database.Open();
        return connection.Execute(Sql, new { name, role, passwordHash, stamp = NewStamp(), now = database.Now }) == 1;
    }

    /// <summary>Sets a new password and ends the sessions of the user.</summary>
    public bool SetPassword(string name, string passwordHash) =>
        Update("password_hash = @value", name, passwordHash);

    /// <summary>Lets a user log in, or not, and ends the sessions of the user. The last supervisor cannot be shut out.</summary>
    public bool SetEnabled(string name, bool enabled) =>
        Update("enabled = @value", name, enabled, enabled ? string.Empty : """
             AND (role <> 'supervisor' OR (SELECT count(*) FROM users WHERE role = 'supervisor' AND enabled = 1) > 1)
            """);

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private bool Update(string assignment, string name, object value, string condition = "")
    {
        using SqliteConnection connection = database.Open();
        return connection.Execute($"UPDATE users SET {assignment}, stamp = @stamp WHERE name = @name{condition}", new { name, value, stamp = NewStamp() }) == 1;
    }
}
