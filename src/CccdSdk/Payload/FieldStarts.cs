using System.Runtime.CompilerServices;

namespace CccdSdk.Payload;

/// <summary>Where the first fields of a text start. The last entry that is in use stands one past a separator or the end of the text.</summary>
[InlineArray(Capacity)]
internal struct FieldStarts
{
    /// <summary>One more than the fields of the longest known card.</summary>
    public const int MaxFields = 12;

    /// <summary>Room for the start after the last field, rounded up to two vectors.</summary>
    private const int Capacity = 16;

    private ushort _first;
}
