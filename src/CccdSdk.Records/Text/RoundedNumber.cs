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
        long unit = 1;
        for (int i = knownDigits; i < length; i++)
        {
            unit *= 10;
        }

        return new RoundedNumber(length, knownDigits, (number + (unit / 2)) / unit);
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
}
