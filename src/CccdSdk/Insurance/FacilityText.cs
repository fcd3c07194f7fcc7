namespace CccdSdk.Insurance;

/// <summary>The facility field: province and number with a dash between, such as <c>79 - 034</c>.</summary>
internal static class FacilityText
{
    private const int ProvinceDigits = 2;
    private const int NumberDigits = 3;

    /// <summary>The five digits, or null where the text is anything else.</summary>
    public static string? Code(string? text)
    {
        int dash = text?.AsSpan().IndexOfAny('-', '–') ?? -1;
        if (dash < 0)
        {
            return null;
        }

        ReadOnlySpan<char> province = text.AsSpan(0, dash).Trim(' ');
        ReadOnlySpan<char> number = text.AsSpan(dash + 1).Trim(' ');
        return AreDigits(province, ProvinceDigits) && AreDigits(number, NumberDigits) ? string.Concat(province, number) : null;
    }

    private static bool AreDigits(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExceptInRange('0', '9');
}
