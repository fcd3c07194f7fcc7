using System.Collections.Frozen;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Notices texts of cards that lost letters or marks although every field has its shape.</summary>
/// <remarks>The province at the end of the residence tells most: <c>Nam Dinh</c> is no province. Else words tell that cannot be
/// syllables without marks, and texts of many words without any mark. A text that has letters of three bytes lost nothing.</remarks>
internal static class LossSigns
{
    private const int FewestWords = 6;
    private const int FewestWordsWithoutTone = 11;
    private const int FewestWordsWithoutToneIfDamaged = 4;

    /// <summary>One word may be a name that is in no list.</summary>
    private const int FewestLackingWords = 2;
    private const int ProvinceCodes = 100;

    private static readonly string[] s_provinces = [.. Provinces()];
    private static readonly FrozenDictionary<string, ScanDamage> s_damaged = Damaged();

    /// <summary>What the card has lost; none if there is no sign.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="damaged">Whether the text is known to be damaged: then fewer words without a tone are a sign.</param>
    public static ScanDamage Of(ReadOnlySpan<string> fields, bool damaged = false)
    {
        string name = fields[CardTextShape.FieldAt(fields.Length, CardField.FullName)];
        string residence = fields[CardTextShape.FieldAt(fields.Length, CardField.Residence)];
        if (HasStrongLetter(name) || HasStrongLetter(residence))
        {
            return ScanDamage.None;
        }

        ScanDamage province = s_damaged.GetValueOrDefault(Province(residence));
        if (province != ScanDamage.None)
        {
            return province;
        }

        List<string> nameWords = Words(name);
        List<string> placeWords = Words(residence);
        int lacking = nameWords.Count(WordModel.Name.LacksMarks) + placeWords.Count(WordModel.Residence.LacksMarks);
        return OfWords([.. nameWords, .. placeWords], lacking >= FewestLackingWords, damaged ? FewestWordsWithoutToneIfDamaged : FewestWordsWithoutTone);
    }

    /// <summary>Whether a text has a letter that no lossy page has: U+1EA0 to U+1EF9.</summary>
    public static bool HasStrongLetter(ReadOnlySpan<char> text) => text.ContainsAnyInRange('Ạ', 'ỹ');

    private static ScanDamage OfWords(List<string> words, bool lacksMarks, int fewestWithoutTone)
    {
        bool ascii = words.TrueForAll(static word => System.Text.Ascii.IsValid(word));
        bool anyTone = words.Exists(static word => word.Any(static letter => HasTone(letter)));
        bool needsMarks = lacksMarks || words.Exists(static word => VietnameseSyllables.IsValidWithMarks(word) && !VietnameseSyllables.IsValid(word));
        return ascii ? OfAsciiWords(words, needsMarks)
            : !anyTone && (needsMarks || words.Count >= fewestWithoutTone) ? ScanDamage.TonesLost
            : lacksMarks ? ScanDamage.MarksLost
            : ScanDamage.None;
    }

    private static ScanDamage OfAsciiWords(List<string> words, bool needsMarks)
    {
        if (words.Exists(static word => !word.Any(static letter => "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal))))
        {
            return ScanDamage.LettersLost;
        }

        int plausible = words.Count(static word => VietnameseSyllables.IsValidWithMarks(word));
        return needsMarks || (words.Count >= FewestWords && plausible * 3 >= words.Count * 2) ? ScanDamage.MarksLost : ScanDamage.None;
    }

    private static bool HasTone(char letter)
    {
        VietnameseScript.WithoutTone(letter, out char tone);
        return tone != default;
    }

    private static List<string> Words(string text) =>
        [.. text.Split([' ', ',', '.', '/', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 1 && !WordCase.IsCode(word) && !IsAbbreviation(word))];

    private static bool IsAbbreviation(string word) => word is "TP" or "TT" or "KP" or "TDP" or "KV" or "QL" or "Tp" or "Kp" or "KDC" or "Q" or "P";

    private static string Province(string residence)
    {
        string last = residence[(residence.LastIndexOf(',') + 1)..].Trim();
        foreach (string word in (ReadOnlySpan<string>)["Tinh ", "TP. ", "TP ", "TP.", "Thanh pho "])
        {
            last = last.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? last[word.Length..] : last;
        }

        return last;
    }

    private static IEnumerable<string> Provinces()
    {
        for (int code = 1; code < ProvinceCodes; code++)
        {
            RegistrationPlace place = RegistrationPlaces.Find(code);
            if (place.Kind == RegistrationPlaceKind.Province)
            {
                yield return place.Name.StartsWith("TP ", StringComparison.Ordinal) ? place.Name[3..] : place.Name;
            }
        }

        yield return "Hồ Chí Minh";
        yield return "Huế";
    }

    private static FrozenDictionary<string, ScanDamage> Damaged()
    {
        var damaged = new Dictionary<string, ScanDamage>(StringComparer.Ordinal);
        foreach (string province in s_provinces)
        {
            damaged.TryAdd(string.Concat(province.Select(VietnameseScript.Fold)), ScanDamage.MarksLost);
            damaged.TryAdd(string.Concat(province.Select(static letter => VietnameseScript.WithoutTone(letter, out _))), ScanDamage.TonesLost);
            damaged.TryAdd(string.Concat(province.Where(char.IsAscii)), ScanDamage.LettersLost);
            damaged.TryAdd(string.Concat(province.Select(static letter => letter is 'ă' or 'ư' or 'ơ' or 'đ' or 'ũ' or 'ĩ' ? VietnameseScript.Fold(letter) : letter)), ScanDamage.MarksLost);
        }

        foreach (string province in s_provinces)
        {
            damaged.Remove(province);
        }

        return damaged.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
