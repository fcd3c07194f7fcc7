using System.Collections.Frozen;
using CccdSdk.Identity;

namespace CccdSdk.Residence;

/// <summary>Recognises the names of provinces as addresses write them.</summary>
internal static class ProvinceNames
{
    /// <summary>Other spellings that are in use.</summary>
    private static readonly (string Alias, string Name)[] s_aliases =
    [
        ("Hoà Bình", "Hòa Bình"), ("Thanh Hoá", "Thanh Hóa"), ("Khánh Hoà", "Khánh Hòa"), ("Bắc Cạn", "Bắc Kạn"), ("Kontum", "Kon Tum"),
        ("Đăk Lăk", "Đắk Lắk"), ("Đắc Lắc", "Đắk Lắk"), ("Đăk Nông", "Đắk Nông"), ("Đắc Nông", "Đắk Nông"), ("Hồ Chí Minh", "Hồ Chí Minh"),
        ("HCM", "Hồ Chí Minh"), ("Huế", "Thừa Thiên Huế"), ("Thừa Thiên Huế", "Huế"), ("Thừa Thiên - Huế", "Thừa Thiên Huế"),
        ("Thừa Thiên - Huế", "Huế"), ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ];

    private static readonly FrozenDictionary<string, Province> s_untilExact = Names(ProvinceTable.UntilJune2025, AddressText.Key);
    private static readonly FrozenDictionary<string, Province> s_sinceExact = Names(ProvinceTable.SinceJuly2025, AddressText.Key);
    private static readonly FrozenDictionary<string, Province> s_untilFolded = Names(ProvinceTable.UntilJune2025, AddressText.Folded);
    private static readonly FrozenDictionary<string, Province> s_sinceFolded = Names(ProvinceTable.SinceJuly2025, AddressText.Folded);

    /// <summary>The units that a part of an address names, one of each era at most.</summary>
    /// <param name="part">The part.</param>
    /// <param name="until">The old unit of this name, or null.</param>
    /// <param name="since">The new unit of this name, or null.</param>
    /// <returns>How the name is written, or that it is none.</returns>
    public static ProvinceMatchKind Find(string part, out Province? until, out Province? since)
    {
        string key = WithoutKind(AddressText.Key(part), out UnitWord word);
        s_untilExact.TryGetValue(key, out until);
        s_sinceExact.TryGetValue(key, out since);
        ProvinceMatchKind kind = ProvinceMatchKind.Exact;
        if (until is null && since is null)
        {
            string folded = AddressText.Folded(key);
            s_untilFolded.TryGetValue(folded, out until);
            s_sinceFolded.TryGetValue(folded, out since);
            kind = ProvinceMatchKind.WithoutMarks;
        }

        until = Fits(until, word) ? until : null;
        since = Fits(since, word) ? since : null;
        return until is null && since is null ? ProvinceMatchKind.NotStated : kind;
    }

    // "Thành phố Cao Bằng" is a city in the province of that name, so it does not say the province.
    private static bool Fits(Province? province, UnitWord word) => word != UnitWord.City || province?.CentralCitySince is not null;

    private static string WithoutKind(string key, out UnitWord word)
    {
        foreach ((string start, UnitWord kind) in (ReadOnlySpan<(string, UnitWord)>)
        [
            ("thành phố ", UnitWord.City), ("thanh pho ", UnitWord.City), ("tp.", UnitWord.City), ("tp ", UnitWord.City), ("t.p.", UnitWord.City),
            ("t.p ", UnitWord.City), ("tphcm", UnitWord.City), ("tỉnh ", UnitWord.Province), ("tinh ", UnitWord.Province),
        ])
        {
            if (key.StartsWith(start, StringComparison.Ordinal))
            {
                word = kind;
                return start == "tphcm" ? key[2..] : key[start.Length..].Trim();
            }
        }

        word = UnitWord.None;
        return key;
    }

    private static FrozenDictionary<string, Province> Names(IReadOnlyList<Province> provinces, Func<string, string> fold)
    {
        var names = new Dictionary<string, Province>(StringComparer.Ordinal);
        foreach (Province province in provinces)
        {
            names[fold(province.Name)] = province;
        }

        foreach ((string alias, string name) in s_aliases)
        {
            if (names.TryGetValue(fold(name), out Province? province))
            {
                names.TryAdd(fold(alias), province);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The word for the kind of unit before a name.</summary>
    private enum UnitWord
    {
        None,
        City,
        Province,
    }
}
