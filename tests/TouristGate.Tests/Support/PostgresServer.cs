using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TouristGate.Tests.Support;

/// <summary>A PostgreSQL of its own for one test: made in a folder, started on a free port of this machine, removed after.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "gate-pg-" + Guid.NewGuid().ToString("N"));
    private readonly int _port;

    private PostgresServer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder);
        }

        RunAsOwner("initdb", "-D", Data, "-A", "trust", "-U", "gate", "-E", "UTF8", "--locale=C");
        Start();
    }

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=gate;Database=postgres;Timeout=3;Command Timeout=10");

    private string Data => Path.Combine(_folder, "data");

    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Order(StringComparer.Ordinal).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    /// <summary>Starts a server, or skips the test where PostgreSQL is not installed.</summary>
    public static PostgresServer StartOrSkip()
    {
        Assert.SkipUnless(Programs is not null, "PostgreSQL's server is not installed (Debian: postgresql).");
        return new PostgresServer();
    }

    public void Start() => RunAsOwner("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"),
        "-o", string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -p {_port} -k {_folder} -c fsync=off"), "start");

    /// <summary>Stops at once, as when the power goes.</summary>
    public void Stop() => RunAsOwner("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Dispose()
    {
        try
        {
            Stop();
        }
        catch (InvalidOperationException)
        {
            // It was stopped before.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static void RunAsOwner(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL does not run as root.
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output goes to files: the server would keep a pipe open.
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}.");
        }
    }
}
