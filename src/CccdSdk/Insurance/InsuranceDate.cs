using CccdSdk.Identity;

namespace CccdSdk.Insurance;

/// <summary>Dates as health insurance cards have them: dd/MM/yyyy, MM/yyyy or yyyy, with parts of one digit or two.</summary>
internal static class InsuranceDate
{
    private const int MaxParts = 3;
    private const int YearDigits = 4;

    /// <summary>Reads a date; the default if the field is empty or is none.</summary>
    public static CardDate Read(ReadOnlySpan<byte> field, InsuranceField name, List<InsuranceField> unreadable)
    {
        ReadOnlySpan<byte> text = InsuranceText.Content(field);
        if (text.IsEmpty)
        {
            return default;
        }

        if (TryRead(text, out CardDate date))
        {
            return date;
        }

        unreadable.Add(name);
        return default;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out CardDate date)
    {
        Span<int> parts = stackalloc int[MaxParts];
        int count = 0;
        date = default;
        while (true)
        {
            int slash = text.IndexOf((byte)'/');
            ReadOnlySpan<byte> part = slash < 0 ? text : text[..slash];
            bool isLast = slash < 0;
            if (count == MaxParts || !AsciiDigits.AreDigits(part) || (isLast ? part.Length != YearDigits : part.Length is not (1 or 2)))
            {
                return false;
            }

            parts[count++] = AsciiDigits.ValueOf(part);
            if (isLast)
            {
                break;
            }

            text = text[(slash + 1)..];
        }

        // Largest last: year; month and year; day, month and year.
        int month = count > 1 ? parts[count - 2] : 0;
        int day = count > 2 ? parts[0] : 0;
        return CardDate.TryCreate(parts[count - 1], month, day, out date);
    }
}
