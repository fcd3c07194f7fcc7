using System.Net;
using System.Net.Sockets;

namespace Samples.BrowserTests.Shared;

/// <summary>A connection between two programs that a test can pull out and put in again.</summary>
internal sealed class NetworkCable : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly int _target;
    private bool _isOut;

    public NetworkCable(Uri target)
    {
        _target = target.Port;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Ends all connections, and lets no new one through.</summary>
    public void PullOut()
    {
        lock (_lock)
        {
            _isOut = true;
            _open.ForEach(client => client.Dispose());
            _open.Clear();
        }
    }

    public void PutIn()
    {
        lock (_lock)
        {
            _isOut = false;
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        PullOut();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient here = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = ConnectAsync(here);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ConnectAsync(TcpClient here)
    {
        var there = new TcpClient();
        try
        {
            lock (_lock)
            {
                if (_isOut)
                {
                    here.Dispose();
                    there.Dispose();
                    return;
                }

                _open.Add(here);
                _open.Add(there);
            }

            await there.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(here.GetStream().CopyToAsync(there.GetStream()), there.GetStream().CopyToAsync(here.GetStream()));
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone, or the cable was pulled out.
        }

        here.Dispose();
        there.Dispose();
    }
}
