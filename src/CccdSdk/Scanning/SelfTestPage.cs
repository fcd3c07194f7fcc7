namespace CccdSdk.Scanning;

/// <summary>The text of the self-test code of a scanner: every letter of Vietnamese in both cases, digits, bars and the structure of a
/// card, of nobody.</summary>
public static class SelfTestPage
{
    /// <summary>The number of nobody: no province has the code 000.</summary>
    public const string Number = "000000123456";

    /// <summary>The text of the code, UTF-8 in byte mode without an ECI, as on cards.</summary>
    public static string Text { get; } = string.Join(
        CardTextShape.Separator,
        Number,
        "789012345",
        "Kiểm Tra Máy Quét",
        "06071989",
        "Nữ",
        $"{Letters(VietnameseScript.Small)}, {Letters(VietnameseScript.Capital)}, Abc Xyz, Tổ 9, Nam Định",
        "15082024",
        string.Empty,
        string.Empty,
        string.Empty,
        string.Empty);

    // Words of six letters, so that spaces stand after many of them.
    private static string Letters(string letters) => string.Join(' ', letters.Chunk(6).Select(static word => new string(word)));
}
