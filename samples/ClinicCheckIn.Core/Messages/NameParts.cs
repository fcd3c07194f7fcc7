namespace ClinicCheckIn.Core.Messages;

/// <summary>Splits a Vietnamese name into family name (họ) and the rest (tên đệm và tên), where that is clear.</summary>
/// <param name="Family">The family name; null where a split would be a guess.</param>
/// <param name="Given">The other names in order.</param>
internal readonly record struct NameParts(string? Family, IReadOnlyList<string> Given)
{
    /// <summary>Family names of several words, longest first.</summary>
    private static readonly string[][] s_compound =
    [
        ["Công", "Tằng", "Tôn", "Nữ"], ["Công", "Huyền", "Tôn", "Nữ"], ["Huyền", "Tôn", "Nữ"], ["Công", "Tôn", "Nữ"], ["Tôn", "Thất"], ["Tôn", "Nữ"],
    ];

    /// <summary>First words that mark names of other peoples of Vietnam, whose order is another one: H'Hen Niê, Y Moan, K'Dung, A Lăng.</summary>
    private static readonly string[] s_markers = ["Y", "A", "K", "H", "Ka", "Siu", "Rơ"];

    /// <summary>Splits a name; the whole text stays what counts.</summary>
    public static NameParts Of(string fullName)
    {
        string[] words = fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || words[0].AsSpan().IndexOfAny('\'', '’', '`') >= 0 || Array.Exists(s_markers, marker => Same(marker, words[0])))
        {
            return new NameParts(null, []);
        }

        int family = Array.Find(s_compound, compound => compound.Length < words.Length && compound.Zip(words).All(static pair => Same(pair.First, pair.Second)))?.Length ?? 1;
        return new NameParts(string.Join(' ', words[..family]), words[family..]);
    }

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "NameParts (personal data)";

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
