using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CccdSdk.Payload;

/// <summary>A text cut at its separators; empty fields keep their place.</summary>
internal ref struct FieldText
{
    private ReadOnlySpan<byte> _text;
    private FieldStarts _starts;

    /// <summary>The whole text.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>The number of fields: one more than separators.</summary>
    public int Count { readonly get; private set; }

    /// <summary>A field.</summary>
    public readonly ReadOnlySpan<byte> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Count, "No such field.");
            if (index >= FieldStarts.MaxFields)
            {
                return Far(index);
            }

            return _text[_starts[index]..(_starts[index + 1] - 1)];
        }
    }

    /// <summary>Cuts a text, in place.</summary>
    public void Split(ReadOnlySpan<byte> text, out TextMarks marks)
    {
        _text = text;
        Count = TextScan.Run(text, ref _starts, out marks);
    }

    /// <summary>Where one of the first fields starts.</summary>
    public readonly int StartOf(int index) => _starts[index];

    /// <summary>All from a field to the end, with the separators between.</summary>
    public readonly ReadOnlySpan<byte> From(int index)
    {
        Debug.Assert(index < FieldStarts.MaxFields, "Only fields whose start is known.");
        return index < Count ? _text[_starts[index]..] : [];
    }

    // Beyond the fields of every known card: counted from the last start that is known.
    private readonly ReadOnlySpan<byte> Far(int index)
    {
        ReadOnlySpan<byte> rest = _text[_starts[FieldStarts.MaxFields]..];
        for (int i = FieldStarts.MaxFields; i < index; i++)
        {
            rest = rest[(rest.IndexOf(TextScan.Separator) + 1)..];
        }

        int end = rest.IndexOf(TextScan.Separator);
        return end < 0 ? rest : rest[..end];
    }
}
