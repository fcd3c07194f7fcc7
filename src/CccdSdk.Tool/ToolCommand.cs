using System.CommandLine;
using System.Text;

namespace CccdSdk.Tool;

/// <summary>The command line <c>cccd</c>.</summary>
internal static class ToolCommand
{
    /// <summary>How long a command may take to end after Ctrl-C, so that no line is cut in half.</summary>
    private static readonly TimeSpan s_terminationTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Stops it, as Ctrl-C does.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken = default)
    {
        using var help = new StringWriter();
        var configuration = new InvocationConfiguration
        {
            Output = help,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = s_terminationTimeout,
        };
        try
        {
            int code = await Create(console).Parse(arguments).InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            console.Output.Write(Encoding.UTF8.GetBytes(help.ToString()));
            console.Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (IOException exception) when (OutputErrors.IsClosedPipe(exception))
        {
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"cccd: {exception.Message}").ConfigureAwait(false);
            return ExitCode.InputOutput;
        }
    }

    private static RootCommand Create(ToolConsole console) =>
        new("Reads Vietnamese identity cards (CCCD, Căn cước). Exit codes: 0 every input was a card, 1 command line not understood, "
            + "2 an input was no card or was not read, 3 a file could not be opened or written, 130 stopped by Ctrl-C.")
        {
            ReadCommand.Create(console),
            ParseCommand.Create(console),
            MakeCommand.Create(console),
            ListenCommand.Create(console),
            SelfTestCommand.Create(console),
        };
}
