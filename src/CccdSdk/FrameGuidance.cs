namespace CccdSdk;

/// <summary>What the person in front of the camera can do so that the next frames are read.</summary>
public enum FrameGuidance
{
    /// <summary>Nothing: a reading is there.</summary>
    None = 0,

    /// <summary>No code is in sight.</summary>
    Searching,

    /// <summary>A part of the code is outside of the frame.</summary>
    CutOff,

    /// <summary>The code has too few pixels: the card has to come closer.</summary>
    TooSmall,

    /// <summary>Light is reflected: the card has to be turned a little.</summary>
    Glare,

    /// <summary>The code is out of focus.</summary>
    TooBlurred,

    /// <summary>The code is in sight and is being read; it moves, or it takes a few more frames.</summary>
    HoldStill,

    /// <summary>The card that is in sight was read before.</summary>
    AlreadyRead,
}
