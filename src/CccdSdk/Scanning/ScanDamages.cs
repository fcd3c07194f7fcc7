namespace CccdSdk.Scanning;

/// <summary>The short identifiers of <see cref="ScanDamage"/>.</summary>
public static class ScanDamages
{
    private const int FirstAmbiguous = (int)ScanDamage.LowByte;
    private const int FirstLossy = (int)ScanDamage.LettersLost;

    private static readonly string[] s_ids = ["", .. Ids('R', 13), .. Ids('A', 5), .. Ids('L', 4)];

    /// <summary>The identifier of a damage in JSON and in logs; it never changes.</summary>
    /// <param name="damage">The damage.</param>
    /// <returns>Such as <c>R1</c>; empty for none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The damage is not one of the enumeration.</exception>
    public static string Id(this ScanDamage damage) => (uint)damage < (uint)s_ids.Length
        ? s_ids[(int)damage]
        : throw new ArgumentOutOfRangeException(nameof(damage), $"A damage is 0 to {s_ids.Length - 1}.");

    /// <summary>Whether a damage can be undone for certain.</summary>
    /// <param name="damage">The damage.</param>
    /// <returns>Whether its identifier begins with R.</returns>
    public static bool IsReversible(this ScanDamage damage) => damage != ScanDamage.None && (int)damage < FirstAmbiguous;

    /// <summary>Whether text was lost for good.</summary>
    /// <param name="damage">The damage.</param>
    /// <returns>Whether its identifier begins with L.</returns>
    public static bool IsLossy(this ScanDamage damage) => (int)damage >= FirstLossy;

    private static IEnumerable<string> Ids(char letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");
}
