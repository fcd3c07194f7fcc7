namespace CounterDevices.Sockets;

/// <summary>How many sockets may be open, and how many frames are read at once.</summary>
public sealed class SocketSlots(CounterDeviceOptions options) : IDisposable
{
    private int _open;

    /// <summary>One frame for each core: more would only wait for each other.</summary>
    public SemaphoreSlim Frames { get; } = new(Environment.ProcessorCount, Environment.ProcessorCount);

    /// <summary>The sockets that are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Takes a place for a socket, if there is one.</summary>
    public bool TryTake()
    {
        if (Interlocked.Increment(ref _open) <= options.MaxSockets)
        {
            return true;
        }

        Interlocked.Decrement(ref _open);
        return false;
    }

    /// <summary>Gives the place back.</summary>
    public void Release() => Interlocked.Decrement(ref _open);

    /// <inheritdoc/>
    public void Dispose() => Frames.Dispose();
}
