namespace CccdSdk.Privacy;

/// <summary>Where masked values will be seen, which says how much of them may show.</summary>
public enum MaskProfile
{
    /// <summary>A log or a stream that is kept: the place code of the number, nothing else.</summary>
    Log = 0,

    /// <summary>The screen at a counter, which others may see: enough for the person at the counter to tell cards apart.</summary>
    Screen,

    /// <summary>A printed slip that its owner has to recognise and may lose: initials and given name only.</summary>
    Slip,
}
