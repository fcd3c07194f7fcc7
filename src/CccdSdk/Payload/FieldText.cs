using System.Diagnostics;

namespace CccdSdk.Payload;

/// <summary>A text cut at its separators; empty fields keep their place.</summary>
internal ref struct FieldText
{
    private readonly ReadOnlySpan<byte> _text;
    private FieldStarts _starts;

    private FieldText(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>The whole text.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>The number of fields: one more than separators.</summary>
    public int Count { readonly get; private set; }

    /// <summary>A field.</summary>
    public readonly ReadOnlySpan<byte> this[int index]
    {
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

    /// <summary>Cuts a text.</summary>
    public static FieldText Split(ReadOnlySpan<byte> text, out TextMarks marks)
    {
        FieldText fields = new(text);
        fields.Count = SeparatorScan.Run(text, ref fields._starts, out marks);
        return fields;
    }

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
            rest = rest[(rest.IndexOf(SeparatorScan.Separator) + 1)..];
        }

        int end = rest.IndexOf(SeparatorScan.Separator);
        return end < 0 ? rest : rest[..end];
    }
}
