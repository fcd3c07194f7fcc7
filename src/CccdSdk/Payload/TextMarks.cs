namespace CccdSdk.Payload;

/// <summary>Kinds of bytes that a text holds, noticed while its separators were looked for.</summary>
[Flags]
internal enum TextMarks
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>The text is not yet known to be well-formed UTF-8.</summary>
    UnprovenUtf8 = 1,

    /// <summary>First bytes of combining marks: letters may have come in parts.</summary>
    Combining = 2,

    /// <summary>Control characters, such as a line end in the middle.</summary>
    Control = 4,
}
