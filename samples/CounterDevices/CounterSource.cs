namespace CounterDevices;

/// <summary>Where the text of a card or a ticket came from.</summary>
public enum CounterSource
{
    /// <summary>A hand scanner that types into the page.</summary>
    Keys = 0,

    /// <summary>The camera of the browser.</summary>
    Camera,

    /// <summary>A scanner on a serial line of the server.</summary>
    Serial,
}
