using CccdSdk.Identity;

namespace CccdSdk.Payload;

/// <summary>Looks at fields whose letters may have come in parts as if they had been put together. Off the usual path.</summary>
internal static class ComposedField
{
    /// <summary>What the name would be made of.</summary>
    public static NameText ClassifyName(ReadOnlySpan<byte> text, out bool changed)
    {
        Span<byte> scratch = stackalloc byte[VietnameseLetters.MaxComposedUtf8Length(text.Length)];
        Span<byte> composed = scratch[..VietnameseLetters.Compose(text, scratch)];
        changed = !composed.SequenceEqual(text);
        NameText made = NameAlphabet.Classify(composed);
        scratch.Clear();
        return made;
    }

    /// <summary>What the word for the sex would be.</summary>
    public static Sex ReadSex(ReadOnlySpan<byte> text, out bool spelled, out bool changed)
    {
        Span<byte> scratch = stackalloc byte[VietnameseLetters.MaxComposedUtf8Length(text.Length)];
        Span<byte> composed = scratch[..VietnameseLetters.Compose(text, scratch)];
        changed = !composed.SequenceEqual(text);
        Sex sex = SexField.Read(composed, out spelled);
        scratch.Clear();
        return sex;
    }

    /// <summary>Whether putting letters together changes a text.</summary>
    public static bool Changes(ReadOnlySpan<byte> text)
    {
        ClassifyName(text, out bool changed);
        return changed;
    }
}
