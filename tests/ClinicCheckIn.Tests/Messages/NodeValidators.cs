using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CccdSdk.Tests;

namespace ClinicCheckIn.Tests.Messages;

/// <summary>Two FHIR validators from npm, put into a temporary folder by the lock file and run by node.</summary>
internal static class NodeValidators
{
    private static readonly string s_source = Repository.PathOf("tests", "ClinicCheckIn.Tests", "Messages", "validators");

    /// <summary>Installed once, for all tests that run at the same time.</summary>
    private static readonly Lazy<Task<string?>> s_installed = new(PutAsync);

    /// <summary>Why the validators cannot be used.</summary>
    public static string Reason { get; private set; } = string.Empty;

    /// <summary>The folder that has them, or null.</summary>
    public static Task<string?> InstallAsync() => s_installed.Value;

    private static async Task<string?> PutAsync()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "fhir-validators");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Directory.CreateDirectory(folder);
            foreach (string file in Directory.GetFiles(s_source))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }

            (int code, string _) = await ExecuteAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, null);
            if (code != 0)
            {
                Reason = "npm cannot install the FHIR validators here (no npm, or its packages are not served).";
                return null;
            }
        }

        File.Copy(Path.Combine(s_source, "validate.js"), Path.Combine(folder, "validate.js"), overwrite: true);
        return folder;
    }

    /// <summary>The errors that each validator found in each resource.</summary>
    public static async Task<(string[] Fhir, string[] Schema)[]> RunAsync(string folder, string[] resources)
    {
        (int code, string output) = await ExecuteAsync("node", ["validate.js"], folder, JsonSerializer.Serialize(resources));
        Assert.True(code == 0, $"node ended with {code}");
        using JsonDocument document = JsonDocument.Parse(output);
        return [.. document.RootElement.EnumerateArray().Select(static item => (Texts(item.GetProperty("fhir")), Texts(item.GetProperty("schema"))))];
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetString() ?? string.Empty)];

    private static async Task<(int Code, string Output)> ExecuteAsync(string program, string[] arguments, string folder, string? input)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            await errors;
            return (process.ExitCode, await output);
        }
        catch (Win32Exception)
        {
            return (-1, string.Empty);
        }
    }
}
