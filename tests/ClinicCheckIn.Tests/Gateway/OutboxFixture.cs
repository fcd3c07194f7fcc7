using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Storage;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>An outbox in a temporary file with the clinic's tables, removed afterwards; no second file beside it, so that what is in it can be seen.</summary>
internal sealed class OutboxFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clinic-outbox").FullName;

    public OutboxFixture()
    {
        new ClinicDatabase(Path, TimeProvider.System).Close();
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
        Store = new OutboxStore(Open, TimeProvider.System);
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A message of a visit, as the outbox takes it.</summary>
    public EnqueueResult Enqueue(int visit) => Store.Enqueue(OutboxKind.CheckIn, $"LK{visit:D4}#1", $"LK{visit:D4}", Content(visit));

    public static byte[] Content(int visit) => System.Text.Encoding.UTF8.GetBytes(
        $"<CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB><MA_LK>LK{visit:D4}</MA_LK><STT>1</STT></TRANG_THAI_KCB></DSACH_TRANG_THAI_KCB></CHI_TIEU_TRANG_THAI_KCB>");
}
