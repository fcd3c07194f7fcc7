using System.Threading.Channels;

namespace CccdSdk.Tool;

/// <summary>Reads lines, hands batches of them to threads, and writes what comes back in the order of the input.</summary>
/// <remarks>The queue holds the tasks in that order and is bounded, so that a slow reader of our output stops our reading: memory is
/// that of a few batches for each thread, whatever the length of the input.</remarks>
internal sealed class ParsePipeline(ParseSettings settings, ParseProgress progress)
{
    /// <summary>Batches for each thread: one at work, one waiting, and some ready to be written.</summary>
    private const int BatchesPerThread = 4;

    private readonly Channel<Task<ParsedBatch>> _queue = Channel.CreateBounded<Task<ParsedBatch>>(
        new BoundedChannelOptions(settings.Threads * BatchesPerThread) { SingleReader = true, SingleWriter = true });

    private readonly TaskFactory _workers = new(
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, settings.Threads).ConcurrentScheduler);

    private readonly BatchParser _parser = new(settings);

    /// <summary>Runs until the end of the input, a cancellation or an error of the output.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // A thread of its own, because a read of standard input cannot be cancelled: at the end the process leaves it behind.
        Task reading = Task.Factory.StartNew(
            () => ReadAll(input, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await WriteAllAsync(output, stop.Token).ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whole lines have been written so far; the rest is not wanted any more.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private void ReadAll(Stream input, CancellationToken stop)
    {
        Exception? error = null;
        try
        {
            using var lines = new LineReader(input);
            while (lines.ReadBatch() is { } batch)
            {
                Task<ParsedBatch> parsed = _workers.StartNew(() => _parser.Parse(batch), CancellationToken.None);
                _queue.Writer.WriteAsync(parsed, stop).AsTask().GetAwaiter().GetResult();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            error = exception;
        }
        finally
        {
            _queue.Writer.Complete(error);
        }
    }

    private async Task WriteAllAsync(Stream output, CancellationToken stop)
    {
        await foreach (Task<ParsedBatch> next in _queue.Reader.ReadAllAsync(stop).ConfigureAwait(false))
        {
            ParsedBatch batch = await next.ConfigureAwait(false);
            output.Write(batch.Json.WrittenSpan);
            output.Flush();
            progress.Add(batch);
            _parser.Return(batch);
        }
    }
}
