namespace CccdSdk.Scanning;

/// <summary>A scanner came or went.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DeviceStateChanged : ScanEvent
{
    internal DeviceStateChanged(DeviceState state, string? detail)
    {
        State = state;
        Detail = detail;
    }

    /// <summary>The state from now on.</summary>
    public DeviceState State { get; }

    /// <summary>What the system said about it, such as that there is no such device; null if nothing.</summary>
    public string? Detail { get; }

    /// <summary>The state.</summary>
    /// <returns>Such as <c>Lost: No such file</c>.</returns>
    public override string ToString() => Detail is null ? $"{State}" : $"{State}: {Detail}";
}
