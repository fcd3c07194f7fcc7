using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CccdSdk.Scanning;

/// <summary>A tty of Linux, opened as a file with its settings applied (termios(3)).</summary>
internal static partial class LinuxTty
{
    /// <summary>The flags of open(2) on Linux, the same on x86 and ARM: do not become the controlling terminal.</summary>
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;

    /// <summary>Apply at once (TCSANOW).</summary>
    private const int Now = 0;

    /// <summary>Larger than struct termios of any Linux libc: 60 bytes in glibc and musl.</summary>
    private const int TermiosLength = 256;

    /// <summary>The third of four 32-bit flag words is c_cflag; CLOCAL ignores modem lines, CREAD receives, CSTOPB is two stop bits,
    /// CRTSCTS is flow control.</summary>
    private const int ControlFlags = 2;
    private const uint LocalLine = 0x800;
    private const uint Receive = 0x80;
    private const uint TwoStopBits = 0x40;
    private const uint HardwareFlow = 0x8000_0000;

    public static Stream Open(string path, int baudRate)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        uint speed = Speed(baudRate);
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("A tty is opened on Linux only; elsewhere give a function that opens a stream.");
        }

        int descriptor = OpenFile(path, ReadWrite | NoControllingTerminal);
        if (descriptor < 0)
        {
            throw new IOException($"The device cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            Configure(descriptor, speed);
            return new FileStream(handle, FileAccess.Read, bufferSize: 0);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void Configure(int descriptor, uint speed)
    {
        Span<uint> settings = stackalloc uint[TermiosLength / sizeof(uint)];
        settings.Clear();
        if (GetAttributes(descriptor, ref settings[0]) != 0)
        {
            throw new IOException($"The device is no terminal: {Marshal.GetLastPInvokeErrorMessage()}.");
        }

        MakeRaw(ref settings[0]);
        settings[ControlFlags] = (settings[ControlFlags] | LocalLine | Receive) & ~(TwoStopBits | HardwareFlow);
        if (SetSpeed(ref settings[0], speed) != 0 || SetAttributes(descriptor, Now, ref settings[0]) != 0)
        {
            throw new IOException($"The device does not take its settings: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    /// <summary>The constants B1200 to B921600 of Linux.</summary>
    private static uint Speed(int baudRate) => baudRate switch
    {
        1200 => 0x9,
        2400 => 0xB,
        4800 => 0xC,
        9600 => 0xD,
        19200 => 0xE,
        38400 => 0xF,
        57600 => 0x1001,
        115200 => 0x1002,
        230400 => 0x1003,
        460800 => 0x1004,
        921600 => 0x1007,
        _ => throw new ArgumentOutOfRangeException(nameof(baudRate), "Expected 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800 or 921600."),
    };

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(int descriptor, ref uint termios);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(int descriptor, int action, ref uint termios);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(ref uint termios);

    [LibraryImport("libc", EntryPoint = "cfsetspeed", SetLastError = true)]
    private static partial int SetSpeed(ref uint termios, uint speed);
}
