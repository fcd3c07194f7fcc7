using System.Globalization;
using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Privacy;

/// <summary>Shortens the values of a card for the place where they will be seen.</summary>
/// <remarks>
/// <para>What each profile shows of an invented card:</para>
/// <list type="table">
/// <listheader><term>Value</term><description>Log · Screen · Slip</description></listheader>
/// <item><term>Citizen number</term><description><c>036*********</c> · <c>036*********</c> · <c>************</c></description></item>
/// <item><term>Previous number</term><description><c>*********</c> everywhere</description></item>
/// <item><term>Name</term><description><c>***</c> · <c>Nguyễn V. M.</c> · <c>N. V. Mẫu</c></description></item>
/// <item><term>Date</term><description><c>***</c> · the year · <c>***</c></description></item>
/// <item><term>Residence</term><description><c>***</c> · <c>***, Quảng Ngãi</c> (its last part, if it has several) · <c>***</c></description></item>
/// </list>
/// <para>The last digits of a number never show: they are the random ones, and with the place they are nearly the whole of it.
/// Masked values are fewer data, but still data about a person.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public static class CardMask
{
    private const string Hidden = "***";

    /// <summary>Masks a citizen number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="profile">Where it will be seen.</param>
    /// <returns>The place code and asterisks, or only asterisks; empty for the default value.</returns>
    public static string Mask(CitizenNumber number, MaskProfile profile) => profile switch
    {
        MaskProfile.Log or MaskProfile.Screen => number.ToString(),
        MaskProfile.Slip => number.IsDefault ? string.Empty : new string('*', CitizenNumber.Length),
        _ => throw Unknown(profile),
    };

    /// <summary>Masks the number of an older card.</summary>
    /// <param name="number">The number.</param>
    /// <param name="profile">Where it will be seen.</param>
    /// <returns>Nine asterisks; empty for the default value.</returns>
    public static string Mask(PreviousNumber number, MaskProfile profile) =>
        Enum.IsDefined(profile) ? number.ToString() : throw Unknown(profile);

    /// <summary>Masks a name. One word alone becomes its initial, because it may be the whole name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="profile">Where it will be seen.</param>
    /// <returns>Asterisks, or family name and initials, or initials and given name; empty for the default value.</returns>
    public static string Mask(PersonName name, MaskProfile profile) => profile switch
    {
        MaskProfile.Log => name.ToString(),
        MaskProfile.Screen => Initials(name, wholeWord: 0),
        MaskProfile.Slip => Initials(name, wholeWord: ^1),
        _ => throw Unknown(profile),
    };

    /// <summary>Masks a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="profile">Where it will be seen.</param>
    /// <returns>Asterisks or the year; empty for the default value.</returns>
    public static string Mask(CardDate date, MaskProfile profile) => profile switch
    {
        _ when date.IsDefault => string.Empty,
        MaskProfile.Screen => date.RevealYear().ToString("D4", CultureInfo.InvariantCulture),
        MaskProfile.Log or MaskProfile.Slip => Hidden,
        _ => throw Unknown(profile),
    };

    /// <summary>Masks a residence.</summary>
    /// <param name="residence">The residence.</param>
    /// <param name="profile">Where it will be seen.</param>
    /// <returns>Asterisks, and the last of several parts on a screen; empty for the default value.</returns>
    public static string Mask(ResidenceText residence, MaskProfile profile) => profile switch
    {
        MaskProfile.Log or MaskProfile.Slip => residence.ToString(),
        MaskProfile.Screen => LastPart(residence),
        _ => throw Unknown(profile),
    };

    private static string LastPart(ResidenceText residence)
    {
        ReadOnlySpan<char> text = residence.Reveal();
        int comma = text.LastIndexOf(',');
        ReadOnlySpan<char> last = text[(comma + 1)..].Trim();

        // A part with a digit may be a house.
        return comma <= 0 || last.IsEmpty || last.IndexOfAnyInRange('0', '9') >= 0
            ? residence.ToString()
            : $"{Hidden}, {last}";
    }

    private static string Initials(PersonName name, Index wholeWord)
    {
        string[] words = name.Reveal().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int whole = words.Length > 1 ? wholeWord.GetOffset(words.Length) : -1;
        var masked = new StringBuilder();
        for (int i = 0; i < words.Length; i++)
        {
            masked.Append(masked.Length == 0 ? string.Empty : " ");
            masked.Append(i == whole ? words[i] : Initial(words[i]));
        }

        return masked.Length == 0 ? name.ToString() : masked.ToString();
    }

    /// <summary>The first letter with its marks and a full stop.</summary>
    private static string Initial(string word)
    {
        int length = StringInfo.GetNextTextElementLength(word);
        return string.Concat(word.AsSpan(0, length), ".");
    }

    private static ArgumentOutOfRangeException Unknown(MaskProfile profile) =>
        new(nameof(profile), $"A profile is one of {nameof(MaskProfile)}, not {(int)profile}.");
}
