using System.Collections.Concurrent;
using CounterDevices;
using CounterDevices.Sockets;

namespace TouristGate.Lanes;

/// <summary>The sockets of the pages of a lane. All its screens show every answer, wherever the card was held; a camera is no screen, but goes with them.</summary>
internal sealed class LaneScreens
{
    private readonly ConcurrentDictionary<CounterConnection, string> _open = new();

    public void Add(string lane, CounterConnection connection) => _open[connection] = lane;

    public void Remove(CounterConnection connection) => _open.TryRemove(connection, out _);

    public int CountOf(string lane) => ScreensOf(lane).Count();

    /// <summary>Cuts everything of a lane off, cameras as well: their token is gone.</summary>
    public void Close(string lane)
    {
        foreach (KeyValuePair<CounterConnection, string> screen in _open.Where(one => one.Value == lane))
        {
            screen.Key.Abort();
        }
    }

    public Task SendAsync(string lane, CounterMessage message, CancellationToken cancellationToken) =>
        Task.WhenAll(ScreensOf(lane).Select(screen => screen.SendAsync(message, cancellationToken)));

    private IEnumerable<CounterConnection> ScreensOf(string lane) =>
        _open.Where(one => one.Value == lane && one.Key.Source == CounterSource.Keys).Select(one => one.Key);
}
