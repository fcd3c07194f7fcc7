using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CccdSdk.Tool;

/// <summary>The console of the process, in UTF-8 on every system.</summary>
internal static class StandardStreams
{
    private const int OutputDescriptor = 1;

    /// <summary>Columns of a table that no terminal shows.</summary>
    private const int WideTable = 160;

    /// <summary>Makes the console.</summary>
    public static ToolConsole Open()
    {
        Encoding utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        TrySetConsoleEncoding(utf8);
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        return new ToolConsole(Console.OpenStandardInput(), OpenOutput(), TextWriter.Synchronized(error), Width());
    }

    /// <summary>Only matters on Windows, where a console has a code page; a process without a console has none to set.</summary>
    private static void TrySetConsoleEncoding(Encoding utf8)
    {
        try
        {
            Console.OutputEncoding = utf8;
            Console.InputEncoding = utf8;
        }
        catch (IOException)
        {
            // No console: the streams are bytes anyway.
        }
    }

    /// <summary>The console's own stream takes a closed pipe for success and would go on for ever, so on Unix pipes are opened as
    /// files, which report it. Regular files stay with the console's stream, which shares its position with other programs.</summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        try
        {
            var pipe = new FileStream(new SafeFileHandle(OutputDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Console.OpenStandardOutput();
        }
    }

    private static int Width()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WideTable : Console.WindowWidth;
        }
        catch (IOException)
        {
            return WideTable;
        }
    }
}
