using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CccdSdk.Tests;

namespace Samples.BrowserTests.Shared;

/// <summary>One of the samples as it is started for real: its own process, its own Kestrel on a free port, its own data folder.</summary>
internal sealed partial class SampleApp : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _ownsFolder;

    private SampleApp(Process process, string folder, bool ownsFolder)
    {
        _process = process;
        _ownsFolder = ownsFolder;
        Folder = folder;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Its data folder.</summary>
    public string Folder { get; }

    /// <summary>Everything that it wrote to its standard output and error so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>The process, for its memory.</summary>
    public Process Process => _process;

    /// <summary>Starts a sample and waits until it listens.</summary>
    /// <param name="sample">The name of its project, such as <c>TouristGate</c>.</param>
    /// <param name="arguments">What follows the program; the address and the folder are added.</param>
    /// <param name="folder">A data folder that stays; null for a new one that goes with the application.</param>
    public static async Task<SampleApp> StartAsync(string sample, IEnumerable<string> arguments, string? folder = null)
    {
        string data = folder ?? Directory.CreateTempSubdirectory($"{sample}-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        // A sample that says itself where it listens, such as with HTTPS, is left to it.
        string[] address = arguments.Contains("--lan") || arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        foreach (string argument in (string[])[PathOf(sample), .. arguments, .. address, "--data", data])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        var process = new Process { StartInfo = start };
        var app = new SampleApp(process, data, folder is null);
        process.OutputDataReceived += (_, line) => app.Take(line.Data);
        process.ErrorDataReceived += (_, line) => app.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await app.WaitUntilListeningAsync(sample);
        return app;
    }

    /// <summary>Waits for a line of its output that holds a text.</summary>
    public async Task<string> LineAsync(string part)
    {
        long start = Environment.TickCount64;
        string? line;
        while ((line = _output.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal))) is null)
        {
            Assert.True(Environment.TickCount64 - start < s_startLimit.TotalMilliseconds, $"No line with {part}.");
            await Task.Delay(20);
        }

        return line;
    }

    /// <summary>Stops it as a service manager does (SIGTERM) and says how it ended.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once, as a power failure does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>The sample as its own project built it, in the same configuration as the tests.</summary>
    private static string PathOf(string sample)
    {
        string[] parts = AppContext.BaseDirectory.TrimEnd('/', '\\').Split('/', '\\');
        string path = Repository.PathOf("samples", sample, "bin", parts[^2], parts[^1], $"{sample}.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("The sample is not built in the configuration of the tests.", path);
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (ListeningPattern().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    private async Task WaitUntilListeningAsync(string sample)
    {
        Task ended = _process.WaitForExitAsync();
        await Task.WhenAny(_listening.Task, ended, Task.Delay(s_startLimit));
        if (!_listening.Task.IsCompletedSuccessfully)
        {
            string output = string.Join('\n', _output);
            await DisposeAsync();
            throw new InvalidOperationException($"{sample} did not start:\n{output}");
        }

        Address = await _listening.Task;
    }

    [GeneratedRegex(@"listening on[^h]*(http://(?:127\.0\.0\.1|localhost):\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex ListeningPattern();
}
