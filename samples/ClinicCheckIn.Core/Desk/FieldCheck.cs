using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Results;
using CccdSdk.Validation;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Checks what a person typed with the same rules that cards are read with.</summary>
public sealed class FieldCheck
{
    private const int MostNameLetters = 255;

    private const int MostResidenceLetters = 1024;

    private static readonly FindingSet s_name = FindingSet.Of(FindingCode.NameCharacters) | FindingSet.Of(FindingCode.ControlCharacters) | FindingSet.Of(FindingCode.FullNameMissing);

    private static readonly CardField[] s_texts = [CardField.FullName, CardField.Residence];

    private readonly CardReader _reader;
    private readonly TimeProvider _time;

    /// <summary>Makes a check.</summary>
    public FieldCheck(TimeProvider time)
    {
        _time = time;

        // What a person types is taken as it stands: nobody repairs it.
        _reader = new CardReader(new CardReaderOptions { TimeProvider = time, RepairScans = false });
    }

    /// <summary>Checks one field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="value">The value as it is kept, or null.</param>
    /// <returns>What is wrong, or null if nothing is.</returns>
    public LocalizedText? Check(CardField field, string typed, out string? value)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string text = string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        value = field switch
        {
            CardField.CitizenNumber => Number(text, static digits => CitizenNumber.Read(digits).IsSuccess),
            CardField.PreviousNumber => Number(text, static digits => PreviousNumber.Read(digits).IsSuccess),
            CardField.DateOfBirth or CardField.DateOfIssue => Date(text),
            CardField.Sex => SexText.Write(SexText.Read(text)),
            CardField.FullName => Name(text),
            CardField.Residence => Residence(text),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
        return value is null ? Problem(field) : null;
    }

    /// <summary>The number of an insurance card in its one form, 15 characters or 10 digits; null if the text is none.</summary>
    public static string? InsuranceNumber(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string text = string.Concat(typed.Where(static letter => letter is not (' ' or '.' or '-'))).ToUpperInvariant();
        return HealthInsuranceNumber.Read(text).TryGetValue(out HealthInsuranceNumber number) ? number.Reveal() : null;
    }

    /// <summary>Holds names and residences that were read to the rules for those that are typed: what breaks them needs a person.</summary>
    public DeskCard Screen(DeskCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        foreach (CardField field in s_texts)
        {
            if (card[field].Reveal() is { } value && Check(field, value, out _) is not null)
            {
                card = card.With(field, DeskValue.Damaged(value, []));
            }
        }

        return card;
    }

    /// <summary>Everything that the rules for cards notice about these values together; empty without a whole number.</summary>
    public FindingSet Findings(DeskCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card[CardField.CitizenNumber].Reveal() is { } number && CitizenNumber.Read(number).TryGetValue(out CitizenNumber read)
            ? CardValidator.Validate(
                new CardFacts(read, DateOf(card, CardField.DateOfBirth), SexText.Read(card[CardField.Sex].Reveal()), DateOf(card, CardField.DateOfIssue), CardEdition.Unknown),
                VietnamCalendar.Today(_time))
            : FindingSet.Empty;
    }

    private static CardDate DateOf(DeskCard card, CardField field) => DeskDate.Read(card[field].Reveal());

    private static string? Number(string text, Func<string, bool> isNumber)
    {
        string digits = text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return isNumber(digits) ? digits : null;
    }

    private string? Date(string text)
    {
        CardDate date = DeskDate.ReadTyped(text);
        int year = VietnamCalendar.Today(_time).Year;
        bool plausible = !date.IsDefault && date.RevealYear() is >= 1900 && date.RevealYear() <= year;
        return plausible && (!date.TryReveal(out DateOnly day) || day <= VietnamCalendar.Today(_time)) ? date.Reveal() : null;
    }

    // The name stands in the text of a card whose other fields are in order, so that the reader judges the name alone. It also puts
    // letters together that were typed in parts.
    private string? Name(string text)
    {
        CardReading? reading = ReadAlone(text, MostNameLetters, static name => $"001090000001||{name}|01011990|Nam|Hà Nội|01012022");
        return reading?.Findings.Intersect(s_name).Count == 0 ? reading.Card?.FullName?.Reveal() : null;
    }

    private string? Residence(string text)
    {
        CardReading? reading = ReadAlone(text, MostResidenceLetters, static residence => $"001090000001||Nguyễn Văn Mẫu|01011990|Nam|{residence}|01012022");
        return reading?.Findings.Contains(FindingCode.ControlCharacters) == false ? reading.Card?.Residence?.Reveal() : null;
    }

    private CardReading? ReadAlone(string text, int most, Func<string, string> payload) =>
        text.Length == 0 || text.Length > most || text.Contains('|', StringComparison.Ordinal) ? null : _reader.Read(payload(text));

    private static LocalizedText Problem(CardField field) => field switch
    {
        CardField.CitizenNumber => new("Số định danh phải đủ 12 chữ số.", "The citizen number has exactly 12 digits."),
        CardField.PreviousNumber => new("Số CMND cũ phải đủ 9 chữ số.", "The old number has exactly 9 digits."),
        CardField.DateOfBirth or CardField.DateOfIssue => new(
            "Ngày không đúng. Hãy gõ ngày/tháng/năm, tháng/năm, hoặc chỉ năm; không ở tương lai.",
            "No such date. Type day/month/year, month/year, or only the year; not in the future."),
        CardField.Sex => new("Hãy chọn Nam hoặc Nữ.", "Choose Nam (male) or Nữ (female)."),
        CardField.FullName => new("Họ tên chỉ gồm chữ cái và khoảng trắng, như trên thẻ.", "A name has letters and spaces only, as on the card."),
        _ => new("Nơi cư trú để trống, quá dài, hoặc có ký tự lạ.", "The residence is empty, too long, or has characters that no card has."),
    };
}
