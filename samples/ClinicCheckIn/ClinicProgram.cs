namespace ClinicCheckIn;

/// <summary>Starts the desk, with the stand-in gateway in a demonstration, and ends both.</summary>
internal static class ClinicProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using ClinicServer server = await ClinicServer.StartAsync(args);
        await server.WaitAsync();
        return 0;
    }
}
