namespace CccdSdk.Tool;

/// <summary>Tells a reader that has gone away from a disk that is full.</summary>
internal static class OutputErrors
{
    /// <summary>EPIPE of Unix; .NET passes the number on as it is.</summary>
    private const int BrokenPipe = 32;

    /// <summary>ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows, as HRESULTs.</summary>
    private const int WindowsBrokenPipe = unchecked((int)0x8007_006D);
    private const int WindowsNoData = unchecked((int)0x8007_00E8);

    /// <summary>Whether whoever reads our output has closed it, which is no error: <c>cccd parse | head</c>.</summary>
    public static bool IsClosedPipe(IOException exception) => OperatingSystem.IsWindows()
        ? exception.HResult is WindowsBrokenPipe or WindowsNoData
        : exception.HResult == BrokenPipe;
}
