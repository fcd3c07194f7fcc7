using ClinicCheckIn.Core.Insurance;

namespace ClinicCheckIn.Setup;

/// <summary>Empties the outbox while the program runs. A fault of it never ends the desks.</summary>
internal sealed partial class OutboxService(OutboxSender sender, ILogger<OutboxService> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sender.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The message of a failure may hold what was sent; its type does not.
                Failed(failure.GetType().Name);
                await Task.Delay(s_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox stopped ({Kind}) and goes on in a moment.")]
    private partial void Failed(string kind);
}
