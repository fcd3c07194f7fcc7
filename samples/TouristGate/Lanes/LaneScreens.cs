using System.Collections.Concurrent;
using CounterDevices.Sockets;

namespace TouristGate.Lanes;

/// <summary>The pages that show a lane. All of them show every answer, wherever the card was held.</summary>
internal sealed class LaneScreens
{
    private readonly ConcurrentDictionary<CounterConnection, string> _open = new();

    public void Add(string lane, CounterConnection connection) => _open[connection] = lane;

    public void Remove(CounterConnection connection) => _open.TryRemove(connection, out _);

    public int CountOf(string lane) => _open.Values.Count(one => one == lane);

    /// <summary>Cuts the pages of a lane off: their token is gone.</summary>
    public void Close(string lane)
    {
        foreach (KeyValuePair<CounterConnection, string> screen in _open.Where(one => one.Value == lane))
        {
            screen.Key.Abort();
        }
    }

    public Task SendAsync(string lane, CounterMessage message, CancellationToken cancellationToken) =>
        Task.WhenAll(_open.Where(screen => screen.Value == lane).Select(screen => screen.Key.SendAsync(message, cancellationToken)));
}
