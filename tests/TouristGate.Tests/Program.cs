using TouristGate.Tests.Faults;

namespace TouristGate.Tests;

/// <summary>Runs the tests, or as the lane process that tests kill.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [LaneProcess.Verb, string folder, string seed])
        {
            return await LaneProcess.RunAsync(folder, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
