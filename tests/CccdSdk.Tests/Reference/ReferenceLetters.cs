using System.Text;
using System.Text.RegularExpressions;

namespace CccdSdk.Tests.Reference;

/// <summary>Letters, slowly: by lists, regular expressions and .NET's own normalization.</summary>
internal static partial class ReferenceLetters
{
    /// <summary>The 134 letters of Vietnamese that are not ASCII.</summary>
    public const string Vietnamese =
        "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ" +
        "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

    /// <summary>Letters of the spelling of names of the Central Highlands.</summary>
    public const string Highlands = "ĕĔĭĬŏŎŭŬƀɃčČñÑ\u0306";

    private const string Marks = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";

    /// <summary>Whether this machine can normalize; without ICU it silently cannot.</summary>
    public static bool CanNormalize { get; } = "e\u0302\u0323".Normalize(NormalizationForm.FormC) == "ệ";

    /// <summary>NFC of every letter with the eight marks of Vietnamese, leaving all the rest.</summary>
    public static string Compose(string text) => Runs().Replace(text, static run => IsLetter(run.Value[0])
        ? run.Value.Normalize(NormalizationForm.FormC)
        : run.Value);

    public static bool IsLettersAndSpaces(string text) =>
        text.All(static c => c == ' ' || char.IsAsciiLetter(c) || Vietnamese.Contains(c, StringComparison.Ordinal) || Highlands.Contains(c, StringComparison.Ordinal));

    public static bool IsName(string text) => IsLettersAndSpaces(text.Replace("'", "", StringComparison.Ordinal)
        .Replace("’", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));

    private static bool IsLetter(char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return false;
        }

        string parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return letter is 'đ' or 'Đ' || (char.IsAsciiLetter(parts[0]) && parts.Skip(1).All(static mark => Marks.Contains(mark, StringComparison.Ordinal)));
    }

    [GeneratedRegex("[^\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323][\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323]+", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
