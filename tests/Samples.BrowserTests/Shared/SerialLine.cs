using System.Diagnostics;
using System.Text;

namespace Samples.BrowserTests.Shared;

/// <summary>A serial line made of two pseudo terminals: what is written to one end is read at the other.</summary>
internal sealed class SerialLine : IAsyncDisposable
{
    private const string Socat = "/usr/bin/socat";

    private readonly Process _line;
    private readonly string _scanner;
    private bool _isIn = true;

    private SerialLine(Process line, string scanner, string computer)
    {
        _line = line;
        _scanner = scanner;
        Computer = computer;
    }

    /// <summary>The end that the program opens.</summary>
    public string Computer { get; }

    /// <summary>Plugs a line in, or skips the test where there is no socat.</summary>
    public static async Task<SerialLine> PlugInAsync(TemporaryFolder folder, string name)
    {
        Assert.SkipUnless(File.Exists(Socat), "socat is not installed");
        string scanner = folder.PathOf($"{name}-scanner"), computer = folder.PathOf(name);
        SerialLine line = new(Process.Start(Socat, [$"pty,raw,echo=0,link={scanner}", $"pty,raw,echo=0,link={computer}"]), scanner, computer);
        for (int i = 0; i < 500 && !(File.Exists(scanner) && File.Exists(computer)); i++)
        {
            await Task.Delay(20);
        }

        return line;
    }

    /// <summary>The scanner sends a text and its end.</summary>
    public async Task ScanAsync(string text)
    {
        await using FileStream stream = new(_scanner, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\r\n"));
    }

    /// <summary>Pulls it out.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isIn)
        {
            _isIn = false;
            _line.Kill();
            await _line.WaitForExitAsync();
            _line.Dispose();
        }
    }
}
