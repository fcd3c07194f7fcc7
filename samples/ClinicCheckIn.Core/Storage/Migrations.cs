using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>Brings a file's tables up to date: numbered scripts, each run once, in a transaction with its entry in the list.</summary>
internal static class Migrations
{
    private const string Prefix = "migration/";

    private const string List = """
        CREATE TABLE IF NOT EXISTS migrations (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, at TEXT NOT NULL) STRICT
        """;

    /// <summary>The scripts of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read)];

    /// <summary>Runs what is missing.</summary>
    /// <exception cref="InvalidDataException">The file was made by a newer program, or a script was changed after it ran.</exception>
    public static void Apply(SqliteConnection connection, string now) => Apply(connection, now, All);

    public static void Apply(SqliteConnection connection, string now, IReadOnlyList<Migration> scripts)
    {
        connection.Execute(List);
        using SqliteTransaction transaction = connection.BeginTransaction();
        var done = connection.Query<(long Number, string Digest)>("SELECT number, digest FROM migrations", transaction: transaction)
            .ToDictionary(static row => row.Number, static row => row.Digest);
        Check(done, scripts);
        foreach (Migration script in scripts.Where(script => !done.ContainsKey(script.Number)))
        {
            connection.Execute(script.Sql, transaction: transaction);
            connection.Execute("INSERT INTO migrations VALUES (@Number, @Name, @Digest, @now)", new { script.Number, script.Name, script.Digest, now }, transaction);
        }

        transaction.Commit();
    }

    private static void Check(Dictionary<long, string> done, IReadOnlyList<Migration> scripts)
    {
        foreach ((long number, string digest) in done)
        {
            Migration? script = scripts.FirstOrDefault(script => script.Number == number);
            if (script is null)
            {
                throw new InvalidDataException($"The file has migration {number}, which this program does not know: use a newer program.");
            }

            if (script.Digest != digest)
            {
                throw new InvalidDataException($"Migration {number} was changed after it ran on this file.");
            }
        }
    }

    private static Migration Read(string resource)
    {
        using Stream stream = typeof(Migrations).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        string name = resource[Prefix.Length..];

        // Line ends may change on their way through a repository; the script stays the same one.
        string sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Migration(
            int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
            name,
            sql,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }
}
