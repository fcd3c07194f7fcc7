namespace CccdSdk.Scanning;

/// <summary>Whether a scanner can be read.</summary>
public enum DeviceState
{
    /// <summary>It is being looked for.</summary>
    Waiting = 0,

    /// <summary>It is open.</summary>
    Connected,

    /// <summary>It was open and is gone; it will be looked for.</summary>
    Lost,
}
