using System.Text;
using System.Text.Json;
using CccdSdk.Tool;
using Xunit;

namespace CccdSdk.Tests.Tool;

/// <summary>One command line, run inside of the test process with streams of its own.</summary>
internal sealed record ToolRun(int Code, byte[] OutputBytes, string Error)
{
    public string Output => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(OutputBytes);

    /// <summary>The output cut at LF only, as a consumer of JSON lines does.</summary>
    public string[] Lines => Output.Length == 0 ? [] : Output[..^1].Split('\n');

    public static Task<ToolRun> RunAsync(params string[] arguments) => ReadingAsync(Stream.Null, arguments);

    public static Task<ToolRun> ReadingAsync(string input, params string[] arguments) =>
        ReadingAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    public static async Task<ToolRun> ReadingAsync(Stream input, params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var console = new ToolConsole(input, output, error, TableWidth: 160);
        int code = await ToolCommand.RunAsync(arguments, console, TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToArray(), error.ToString());
    }

    public JsonElement Json(int line) => JsonDocument.Parse(Lines[line]).RootElement;
}
