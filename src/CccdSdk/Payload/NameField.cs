using CccdSdk.Identity;

namespace CccdSdk.Payload;

/// <summary>Names as the fields of a card have them.</summary>
internal static class NameField
{
    /// <summary>What a name is made of, once its letters are put together.</summary>
    /// <param name="fields">The text.</param>
    /// <param name="index">The field.</param>
    /// <param name="mayCompose">Whether the text has combining marks.</param>
    /// <param name="changed">Whether letters had to be put together.</param>
    public static NameText Classify(scoped in FieldText fields, int index, bool mayCompose, out bool changed)
    {
        ReadOnlySpan<byte> name = fields[index];
        changed = false;
        if (mayCompose && VietnameseLetters.MayNeedComposing(name))
        {
            return ComposedField.ClassifyName(name, out changed);
        }

        return NameScan.IsSurelyName(fields.Text, fields.StartOf(index), name.Length) ? NameText.Letters : NameAlphabet.Classify(name);
    }
}
