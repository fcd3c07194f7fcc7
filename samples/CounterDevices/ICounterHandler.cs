using CccdSdk.Scanning;
using CounterDevices.Sockets;

namespace CounterDevices;

/// <summary>What an application does with what its pages scan. One instance serves all connections.</summary>
public interface ICounterHandler
{
    /// <summary>A page has opened a socket.</summary>
    public Task ConnectedAsync(CounterConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Something was scanned.</summary>
    /// <returns>The answer for the page, written as JSON in <c>{"kind":"answer","answer":…}</c>; null if there is none, or if it was sent already.</returns>
    public Task<object?> HandleAsync(CounterConnection connection, CounterInput input, CancellationToken cancellationToken);

    /// <summary>The keys that a page sent were no scan, such as a name typed by hand. The page was told already.</summary>
    public Task DiscardedAsync(CounterConnection connection, InputDiscarded discarded, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The socket is gone.</summary>
    public Task DisconnectedAsync(CounterConnection connection) => Task.CompletedTask;
}
