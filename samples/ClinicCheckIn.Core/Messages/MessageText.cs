using System.Text;

namespace ClinicCheckIn.Core.Messages;

/// <summary>What texts of messages may have in them.</summary>
internal static class MessageText
{
    /// <summary>Whether every character may stand in XML 1.0 (2.2, Char) and in a FHIR string: no control characters but tab and
    /// line ends, no half surrogate pairs, no U+FFFE and U+FFFF.</summary>
    public static bool IsSendable(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out Rune rune, out int length) != System.Buffers.OperationStatus.Done
                || rune.Value is < 0x20 and not (0x09 or 0x0A or 0x0D) or 0xFFFE or 0xFFFF)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
