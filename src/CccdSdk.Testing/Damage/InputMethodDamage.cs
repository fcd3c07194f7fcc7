using System.Collections.Immutable;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>Vietnamese input methods that take the letters of a scan for commands: A5.</summary>
/// <remarks>The rules of Telex and VNI as UniKey and EVKey apply them without checking the spelling: in Telex a doubled a, e, o or d and
/// a w change the letter, s f r x j after a vowel set the tone, z takes it away; in VNI digits do the same. Letters that came with
/// marks are letters of the word. Other characters end a word.</remarks>
public static class InputMethodDamage
{
    private const string TelexTones = "fsxrj";
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.InputMethod, "Telex", Telex),
        new(ScanDamage.InputMethod, "VNI", Vni),
    ];

    /// <summary>What Telex makes of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Such as <c>Nông Bua</c> for <c>Noong Bua</c>.</returns>
    public static string Telex(string text) => Type(text, TelexKey);

    /// <summary>What VNI makes of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Such as <c>Khu Á</c> for <c>Khu A1</c>.</returns>
    public static string Vni(string text) => Type(text, VniKey);

    private static string Type(string text, Func<StringBuilder, char, bool> key)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = new StringBuilder();
        var word = new StringBuilder();
        foreach (char letter in text)
        {
            if (!char.IsLetter(letter) && !char.IsAsciiDigit(letter))
            {
                all.Append(word).Append(letter);
                word.Clear();
            }
            else if (letter >= 0x80 || !key(word, letter))
            {
                word.Append(letter);
            }
        }

        return all.Append(word).ToString();
    }

    private static bool TelexKey(StringBuilder word, char letter)
    {
        char small = char.ToLowerInvariant(letter);
        int tone = TelexTones.IndexOf(small, StringComparison.Ordinal);
        if (tone >= 0)
        {
            return SetTone(word, Tones[tone]);
        }

        return small switch
        {
            'w' => Change(word, "aăoơuư", letter) || Insert(word, letter == 'W' ? 'Ư' : 'ư'),
            'a' or 'e' or 'o' => word.Length > 0 && Change(word, small switch { 'a' => "aâ", 'e' => "eê", _ => "oô" }, letter, lastOnly: true),
            'd' => word.Length > 0 && Change(word, "dđ", letter, lastOnly: true),
            _ => false,
        };
    }

    private static bool VniKey(StringBuilder word, char letter) => letter switch
    {
        '1' => SetTone(word, '\u0301'),
        '2' => SetTone(word, '\u0300'),
        '3' => SetTone(word, '\u0309'),
        '4' => SetTone(word, '\u0303'),
        '5' => SetTone(word, '\u0323'),
        '6' => Change(word, "aâeêoô", letter),
        '7' => Change(word, "oơuư", letter),
        '8' => Change(word, "aă", letter),
        '9' => Change(word, "dđ", letter),
        _ => false,
    };

    /// <summary>Changes the last letter of a kind; the pairs are a letter and what it becomes.</summary>
    private static bool Change(StringBuilder word, string pairs, char key, bool lastOnly = false)
    {
        _ = key;
        for (int i = word.Length - 1; i >= (lastOnly ? word.Length - 1 : 0); i--)
        {
            string letter = LetterForms.Decompose(word[i].ToString());
            bool capital = char.IsUpper(letter[0]);
            int pair = letter.Length > 2 ? -1 : pairs.IndexOf(char.ToLowerInvariant(letter[0]), StringComparison.Ordinal);
            if (pair >= 0 && pair % 2 == 0 && (letter.Length == 1 || Tones.Contains(letter[1], StringComparison.Ordinal)))
            {
                char changed = capital ? char.ToUpperInvariant(pairs[pair + 1]) : pairs[pair + 1];
                word[i] = LetterForms.Compose(changed + letter[1..])[0];
                return true;
            }
        }

        return false;
    }

    private static bool Insert(StringBuilder word, char letter)
    {
        word.Append(letter);
        return true;
    }

    /// <summary>Puts a tone on the vowel of a word that carries it; a tone that was there is replaced.</summary>
    private static bool SetTone(StringBuilder word, char tone)
    {
        int place = TonePlace(word);
        if (place < 0)
        {
            return false;
        }

        string letter = string.Concat(LetterForms.Decompose(word[place].ToString())
            .Where(part => !Tones.Contains(part, StringComparison.Ordinal))) + tone;
        word[place] = LetterForms.Compose(letter)[0];
        return true;
    }

    /// <summary>The vowel that carries the tone: one with a mark of its own; else the last before consonants, the middle one of three,
    /// the first of two.</summary>
    private static int TonePlace(StringBuilder word)
    {
        int last = word.Length - 1;
        while (last >= 0 && !IsVowel(word[last]))
        {
            last--;
        }

        int first = last;
        while (first > 0 && IsVowel(word[first - 1]))
        {
            first--;
        }

        for (int i = last; i >= 0 && i >= first; i--)
        {
            if ("ăâêôơưĂÂÊÔƠƯ".Contains(Bare(word[i]), StringComparison.Ordinal))
            {
                return i;
            }
        }

        return last < 0 || last < word.Length - 1 ? last : last - first >= 2 ? last - 1 : first;
    }

    private static char Bare(char letter) => LossDamage.WithoutTones(letter.ToString())[0];

    private static bool IsVowel(char letter) =>
        "aeiouy".Contains(char.ToLowerInvariant(LetterForms.Decompose(letter.ToString())[0]), StringComparison.Ordinal);
}
