using System.Globalization;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Undoes R4: bytes typed as ALT numbers that arrived as digits. Fields that are numbers or dates as they stand are left alone.</summary>
internal sealed class AltBytesInverse : DamageInverse
{
    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.AltByteDigits;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        if (!Ascii.IsValid(text))
        {
            return;
        }

        string repaired = string.Join(CardTextShape.Separator, text.Split(CardTextShape.Separator).Select(Read));
        if (repaired != text && Apply(repaired) == text)
        {
            sink.Add(repaired);
        }
    }

    private static string Read(string field)
    {
        if (field.Length <= 12 && !field.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return field;
        }

        var all = new StringBuilder(field.Length);
        int i = 0;
        while (i < field.Length)
        {
            if (field[i] == '0' && AltDigits.TryReadBytes(field.AsSpan(i), out string character, out int length))
            {
                all.Append(character);
                i += length;
            }
            else
            {
                all.Append(field[i++]);
            }
        }

        return all.ToString();
    }

    private static string Apply(string text)
    {
        var all = new StringBuilder(text.Length);
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            _ = value < 0x80 ? all.Append((char)value) : all.Append(CultureInfo.InvariantCulture, $"{value:D4}");
        }

        return all.ToString();
    }
}
