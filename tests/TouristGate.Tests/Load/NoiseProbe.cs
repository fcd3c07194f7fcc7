using System.Diagnostics;

namespace TouristGate.Tests.Load;

/// <summary>A thread that sleeps a millisecond again and again, and writes the same bytes to the disk now and then: how late it is says
/// what this machine does to any program just now.</summary>
internal sealed class NoiseProbe : IDisposable
{
    private readonly List<double> _late = [];
    private readonly Thread _thread;
    private volatile bool _stop;

    public NoiseProbe()
    {
        _thread = new Thread(Run);
        _thread.Start();
    }

    public double P99()
    {
        Dispose();
        _late.Sort();
        return _late[(int)(0.99 * _late.Count)];
    }

    public void Dispose()
    {
        _stop = true;
        _thread.Join();
    }

    private void Run()
    {
        string path = Path.GetTempFileName();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            byte[] bytes = new byte[512];
            while (!_stop)
            {
                Thread.Sleep(20);
                long start = Stopwatch.GetTimestamp();
                Thread.Sleep(1);
                file.Write(bytes);
                file.Flush(flushToDisk: true);
                _late.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds - 1);
            }
        }

        File.Delete(path);
    }
}
