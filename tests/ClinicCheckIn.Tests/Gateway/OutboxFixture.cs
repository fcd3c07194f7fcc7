using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Storage;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>An outbox in a temporary file with the clinic's tables, removed afterwards. Without the write-ahead log, all that it holds is in one file.</summary>
internal sealed class OutboxFixture : IDisposable
{
    /// <summary>How many messages <see cref="Fill"/> queues.</summary>
    public const int Messages = 12;

    private readonly SqliteConnection? _pooled;
    private readonly string _folder = Directory.CreateTempSubdirectory("clinic-outbox").FullName;

    public OutboxFixture(bool writeAhead = false)
    {
        new ClinicDatabase(Path, TimeProvider.System).Close();
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode = {(writeAhead ? "WAL" : "DELETE")}";
        command.ExecuteNonQuery();
        Store = new OutboxStore(Open, TimeProvider.System);

        // The program's pool keeps connections, so that its write-ahead log stays; the last connection would remove it.
        if (writeAhead)
        {
            _pooled = Open();
            using SqliteCommand read = _pooled.CreateCommand();
            read.CommandText = "SELECT count(*) FROM outbox";
            read.ExecuteScalar();
        }
    }

    public OutboxStore Store { get; }

    public string Path => System.IO.Path.Combine(_folder, "outbox.db");

    public SqliteConnection Open()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Whether any file of the folder has these bytes.</summary>
    public bool Holds(byte[] content) => Directory.GetFiles(_folder).Any(file =>
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsSpan(0, length).IndexOf(content) >= 0;
    });

    public void Dispose()
    {
        _pooled?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A message of a visit, as the outbox takes it.</summary>
    public EnqueueResult Enqueue(int visit) => Store.Enqueue(OutboxKind.CheckIn, $"LK{visit:D4}#1", $"LK{visit:D4}", Content(visit));

    /// <summary>Queues one message for each of <see cref="InOrder"/>.</summary>
    public void Fill()
    {
        for (int visit = 0; visit < Messages; visit++)
        {
            Assert.Equal(EnqueueResult.Queued, Enqueue(visit));
        }
    }

    /// <summary>Sends until nothing waits.</summary>
    public async Task DrainAllAsync(OutboxSender sender)
    {
        for (int i = 0; i < 200; i++)
        {
            await sender.DrainAsync();
            if (Store.Count().GetValueOrDefault(OutboxState.Waiting) == 0)
            {
                return;
            }
        }

        Assert.Fail("The outbox does not get empty.");
    }

    /// <summary>The treatments that were queued, in order.</summary>
    public static string[] InOrder { get; } = [.. Enumerable.Range(0, Messages).Select(static visit => $"LK{visit:D4}")];

    public static byte[] Content(int visit) => System.Text.Encoding.UTF8.GetBytes(
        $"<CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB><MA_LK>LK{visit:D4}</MA_LK><STT>1</STT></TRANG_THAI_KCB></DSACH_TRANG_THAI_KCB></CHI_TIEU_TRANG_THAI_KCB>");
}
