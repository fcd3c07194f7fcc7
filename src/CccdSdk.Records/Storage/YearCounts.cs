namespace CccdSdk.Records.Storage;

/// <summary>How many records have each year of birth.</summary>
internal sealed class YearCounts
{
    private const int First = 1800;
    private const int Last = 2399;

    private readonly int[] _counts = new int[Last - First + 1];

    /// <summary>The records of a year.</summary>
    public int this[int year] => year is >= First and <= Last ? _counts[year - First] : 0;

    /// <summary>Counts one more or one less; 0 and years of no living person are not counted.</summary>
    public void Add(int year, int change)
    {
        if (year is >= First and <= Last)
        {
            _counts[year - First] += change;
        }
    }
}
