using System.Diagnostics;

namespace Samples.BrowserTests.Shared;

/// <summary>A PostgreSQL server of its own on a free port, in a folder that goes with it. A test without PostgreSQL is skipped.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Versions = "/usr/lib/postgresql";

    private readonly string _programs;
    private readonly string _folder;

    private PostgresServer(string programs, string folder, int port)
    {
        _programs = programs;
        _folder = folder;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=gate;Database=postgres;Timeout=3;Command Timeout=10";
    }

    public string ConnectionString { get; }

    public static async Task<PostgresServer> StartAsync()
    {
        string? programs = Directory.Exists(Versions) ? Directory.GetDirectories(Versions).Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb"))) : null;
        Assert.SkipWhen(programs is null, $"PostgreSQL is not installed ({Versions})");
        string folder = Directory.CreateTempSubdirectory("postgres-").FullName;
        int port = FreePort.Next();
        var server = new PostgresServer(programs, folder, port);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", folder);
        }

        string data = Path.Combine(folder, "data");
        await server.RunAsOwnerAsync("initdb", "-D", data, "-U", "gate", "-A", "trust", "-E", "UTF8", "--no-locale", "-N");
        await server.RunAsOwnerAsync("pg_ctl", "start", "-w", "-D", data, "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses=127.0.0.1 -c port={port} -k {folder}");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsOwnerAsync("pg_ctl", "stop", "-m", "immediate", "-D", Path.Combine(_folder, "data"));
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private Task RunAsOwnerAsync(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs, program);
        return Environment.UserName == "root"
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output is not read: the server would keep the pipe open.
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "cd / && exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]))!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
    }
}
