using ClinicCheckIn.Setup;

namespace ClinicCheckIn;

/// <summary>Starts the desk, with the stand-in gateway in a demonstration, and ends both; or restores a backup.</summary>
internal static class ClinicProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["restore", ..])
        {
            return RestoreCommand.Run(args[1..], Console.Out, Console.Error);
        }

        await using ClinicServer server = await ClinicServer.StartAsync(args);
        foreach (string address in server.App.Urls)
        {
            Console.WriteLine($"  Mở trang này / open this page: {address.Replace("0.0.0.0", Environment.MachineName, StringComparison.Ordinal)}");
        }

        await server.WaitAsync();
        return 0;
    }
}
