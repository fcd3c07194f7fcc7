using System.Globalization;

namespace CccdSdk.Tests;

/// <summary>How much a seeded run tries: little in the usual run, as much as an environment variable says in a long one.</summary>
internal static class RunSize
{
    /// <summary>The number that a variable holds, or the usual one.</summary>
    public static int Of(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : usual;
}
