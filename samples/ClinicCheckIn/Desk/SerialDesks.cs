using CccdSdk.Scanning;
using ClinicCheckIn.Setup;
using CounterDevices.Sockets;

namespace ClinicCheckIn.Desk;

/// <summary>Which page sits at which desk with a serial scanner. A line belongs to one desk, and a desk to one page at a time.</summary>
/// <remarks>A page names itself with a number of its own, so that it keeps its desk when its connection breaks and comes back.</remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
internal sealed class SerialDesks(ClinicSettings settings)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _pageOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CounterConnection> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeviceState> _states = new(StringComparer.Ordinal);

    /// <summary>The desks that have a line, in order.</summary>
    public IReadOnlyList<string> Names { get; } = [.. settings.Serial.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The state of a line.</summary>
    public DeviceState StateOf(string desk)
    {
        lock (_lock)
        {
            return _states.GetValueOrDefault(desk);
        }
    }

    public void SetState(string desk, DeviceState state)
    {
        lock (_lock)
        {
            _states[desk] = state;
        }
    }

    /// <summary>A page sits down at a desk.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="page">The page.</param>
    /// <param name="again">Whether it had the desk and its connection broke: it does not take it from a page that sits there meanwhile.</param>
    /// <param name="before">The other page that had it, if that is open, so that it can be told.</param>
    /// <returns>Whether the desk is the page's.</returns>
    public bool Take(string desk, string page, bool again, out CounterConnection? before)
    {
        lock (_lock)
        {
            before = _pageOf.GetValueOrDefault(desk) == page ? null : Page(desk);
            if (again && before is not null)
            {
                before = null;
                return false;
            }

            foreach (string left in _pageOf.Where(pair => pair.Value == page).Select(static pair => pair.Key).ToArray())
            {
                _pageOf.Remove(left);
            }

            _pageOf[desk] = page;
            return true;
        }
    }

    public void Opened(string page, CounterConnection connection)
    {
        lock (_lock)
        {
            _open[page] = connection;
        }
    }

    public void Closed(string page, CounterConnection connection)
    {
        lock (_lock)
        {
            if (_open.GetValueOrDefault(page) == connection)
            {
                _open.Remove(page);
            }
        }
    }

    /// <summary>The page that sits at a desk, or null.</summary>
    public CounterConnection? PageOf(string desk)
    {
        lock (_lock)
        {
            return Page(desk);
        }
    }

    private CounterConnection? Page(string desk) => _pageOf.TryGetValue(desk, out string? page) ? _open.GetValueOrDefault(page) : null;
}
