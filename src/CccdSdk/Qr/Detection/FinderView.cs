namespace CccdSdk.Qr.Detection;

/// <summary>A version of the picture in which finder patterns are looked for.</summary>
internal enum FinderView
{
    /// <summary>The picture.</summary>
    AsItIs,

    /// <summary>Half the size.</summary>
    Half,

    /// <summary>A quarter of the width and height.</summary>
    Quarter,

    /// <summary>Means of 3 x 3 pixels.</summary>
    Smoothed,

    /// <summary>Twice the size.</summary>
    Double,
}
