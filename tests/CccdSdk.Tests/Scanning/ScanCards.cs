using CccdSdk.Testing;

namespace CccdSdk.Tests.Scanning;

/// <summary>Seeded cards for the tests of scanner input, and the size of their runs.</summary>
internal static class ScanCards
{
    /// <summary>Multiplies the number of cards and inputs of every seeded run; 1 unless the environment says otherwise.</summary>
    public static int Scale { get; } = RunSize.Of("CCCDSDK_SCAN_SCALE", 1);

    private static readonly string[] s_blocks = ["Khu", "Lô", "Dãy", "Nhà", "Tòa", "Block", "Căn"];

    /// <summary>A card of any edition; one in twelve in the form of Zalo.</summary>
    public static string Card(int seed)
    {
        SyntheticIdentity identity = SyntheticIdentity.Create((ulong)seed);
        return seed % 12 == 0 ? SyntheticPayload.WriteZalo(identity) : SyntheticPayload.Write(identity);
    }

    /// <summary>A card from a place whose name Telex rewrites.</summary>
    public static string CardWithTelexName(int seed)
    {
        string[] fields = Card(seed).Split('|');
        int residence = fields.Length == 6 ? 4 : 5;
        string[] names = [.. CccdSdk.Scanning.TelexNames.Originals.Values.Order(StringComparer.Ordinal)];
        string[] parts = fields[residence].Split(", ");
        parts[^2] = names[seed % names.Length];
        fields[residence] = string.Join(", ", parts);
        return string.Join('|', fields);
    }

    /// <summary>A card from a block or a house with a code that VNI rewrites; most numbers of codes have one digit.</summary>
    public static string CardWithVniCode(int seed)
    {
        var random = new Random(seed);
        int number = random.Next(6) == 0 ? random.Next(10, 40) : random.Next(1, 10);
        string code = $"{"AAAAEIOUYD"[random.Next(10)]}{number}";
        string part = random.Next(4) == 0 ? $"{random.Next(1, 200)}{code} Đường Mẫu" : $"{s_blocks[random.Next(s_blocks.Length)]} {code}";
        string[] fields = Card(seed).Split('|');
        int residence = fields.Length == 6 ? 4 : 5;
        fields[residence] = $"{part}, {fields[residence]}";
        return string.Join('|', fields);
    }

    /// <summary>The fact sheet's invented card.</summary>
    public const string Sheet =
        "036185001234|162345678|Trần Thị Hồng Đào|05031985|Nữ|Xóm 3, Mỹ Phúc, Mỹ Lộc, Nam Định|10052021";
}
