namespace CccdSdk.Records.Text;

/// <summary>A whole number of which a spreadsheet shows the first digits: 3.6185E+10 has 5 of 11.</summary>
/// <param name="Length">The digits of the whole number.</param>
/// <param name="KnownDigits">How many are known; the last of them is rounded.</param>
/// <param name="Value">The known ones.</param>
internal readonly record struct RoundedNumber(int Length, int KnownDigits, long Value)
{
    /// <summary>The same form of a number that is known whole.</summary>
    public static RoundedNumber Of(long number, int length, int knownDigits)
    {
        long unit = PowerOfTen(length - knownDigits);
        long value = (number + (unit / 2)) / unit;

        // 96... rounded to one digit is 1E+11, a digit longer.
        return value == PowerOfTen(knownDigits)
            ? new RoundedNumber(length + 1, knownDigits, value / 10)
            : new RoundedNumber(length, knownDigits, value);
    }

    /// <summary>The digits of a number without leading zeros.</summary>
    public static int LengthOf(long number)
    {
        int length = 0;
        for (; number > 0; number /= 10)
        {
            length++;
        }

        return length;
    }

    /// <summary>Nothing of the number.</summary>
    public override string ToString() => "***";

    private static long PowerOfTen(int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
