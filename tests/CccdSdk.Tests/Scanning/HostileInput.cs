using CccdSdk.Testing.Damage;

namespace CccdSdk.Tests.Scanning;

/// <summary>Random characters, signs that cards and damages are made of, and damaged cards with a few characters changed.</summary>
internal static class HostileInput
{
    private const string Signs = "0123456789|| áĂ\u0301\u001D?%&#\\ua;";

    /// <summary>One input.</summary>
    public static string Create(Random random, int seed)
    {
        char[] text = (seed % 8) switch
        {
            < 3 => [.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(0x10000))],
            < 6 => [.. Enumerable.Range(0, random.Next(200)).Select(_ => Signs[random.Next(Signs.Length)])],
            _ => ScannerDamage.All[random.Next(ScannerDamage.All.Length)].Apply(ScanCards.Card(seed)).ToCharArray(),
        };
        for (int i = random.Next(4); i > 0 && text.Length > 0; i--)
        {
            text[random.Next(text.Length)] = random.Next(2) == 0 ? (char)random.Next(0x20, 0x7F) : (char)random.Next(0x10000);
        }

        return new string(text);
    }
}
