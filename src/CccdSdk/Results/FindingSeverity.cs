namespace CccdSdk.Results;

/// <summary>How much a <see cref="Finding"/> weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Something was noticed or tidied up; no action is needed.</summary>
    Info = 0,

    /// <summary>Parts of the card disagree, or something is unusual. Often lawful: a person should look.</summary>
    Warning,

    /// <summary>A field could not be read and is missing from the card.</summary>
    Error,
}
