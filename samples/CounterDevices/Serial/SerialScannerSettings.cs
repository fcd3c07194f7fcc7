namespace CounterDevices.Serial;

/// <summary>A scanner on a serial line of the server.</summary>
public sealed record SerialScannerSettings
{
    /// <summary>The counter that it stands at, as the application names it.</summary>
    public required string Counter { get; init; }

    /// <summary>The device, such as <c>/dev/ttyACM0</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The speed; USB scanners mostly ignore it.</summary>
    public int BaudRate { get; init; } = 9600;
}
