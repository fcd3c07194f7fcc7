using ClinicCheckIn.Core.Storage;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Setup;

/// <summary>Removes what is too old once a day, also where no supervisor presses the button.</summary>
internal sealed partial class RetentionService(Retention retention, AuditTrail audit, TimeProvider time, ILogger<RetentionService> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Purge();
            await Task.Delay(s_interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Purge()
    {
        try
        {
            RetentionReport report = retention.Run();
            if (report is not { Visits: 0, Versions: 0, Decisions: 0, Audit: 0, Patients: 0, Tickets: 0 })
            {
                audit.Add("retention", "retention", detail: report.ToString());
            }
        }
        catch (SqliteException failure)
        {
            // The file is busy or full; the next day tries again, and the supervisor's button before that.
            Failed(failure.SqliteErrorCode);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Retention failed (SQLite {Code}).")]
    private partial void Failed(int code);
}
