namespace CccdSdk.Qr.Tracking;

/// <summary>The steps of a frame that are long, and cannot be broken off where they are.</summary>
internal enum FrameStep
{
    /// <summary>Making a guess of a symbol's place exact.</summary>
    Align,

    /// <summary>Reading the modules of one frame in every way.</summary>
    ReadFrame,

    /// <summary>Reading the sum of frames.</summary>
    ReadSum,

    /// <summary>The same without the blur of each frame.</summary>
    ReadWithoutBlur,
}
