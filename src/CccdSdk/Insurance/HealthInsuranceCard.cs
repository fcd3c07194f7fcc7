using CccdSdk.Identity;

namespace CccdSdk.Insurance;

/// <summary>What the code of a health insurance card (thẻ BHYT) says, as typed values. A part that was missing or unreadable is null.</summary>
/// <remarks>
/// <para>The code is plain, unsigned text, and the check string in it cannot be checked, because nobody published how it is made: this
/// says what was read, never that the card is genuine or paid for.</para>
/// <para>Every value is masked until it is asked for by name. Loggers and serializers that read public properties find masks.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class HealthInsuranceCard
{
    private readonly InsuranceParts _parts;

    internal HealthInsuranceCard(InsuranceParts parts) => _parts = parts;

    /// <summary>The form of the card.</summary>
    public HealthInsuranceForm Form => _parts.Form;

    /// <summary>The card's number (mã thẻ).</summary>
    public HealthInsuranceNumber Number => _parts.Number;

    /// <summary>The full name (họ và tên), which the code holds in hexadecimal.</summary>
    public PersonName? FullName => _parts.FullName is { } name ? new PersonName(name) : null;

    /// <summary>The date of birth (ngày sinh), which may be only a year, or a month and a year.</summary>
    public CardDate? DateOfBirth => Known(_parts.DateOfBirth);

    /// <summary>The residence (địa chỉ); older cards only.</summary>
    public ResidenceText? Residence => _parts.Residence is { } residence ? new ResidenceText(residence) : null;

    /// <summary>The first day of validity (giá trị sử dụng từ).</summary>
    public CardDate? ValidFrom => Known(_parts.ValidFrom);

    /// <summary>The last day of validity (giá trị sử dụng đến); newer cards have none.</summary>
    public CardDate? ValidTo => Known(_parts.ValidTo);

    /// <summary>The date of issue (ngày cấp).</summary>
    public CardDate? DateOfIssue => Known(_parts.DateOfIssue);

    /// <summary>The day from which five years without a gap are reached (thời điểm đủ 05 năm liên tục).</summary>
    public CardDate? FiveYearDate => Known(_parts.FiveYearDate);

    /// <summary>The name of a parent or guardian, on cards of children.</summary>
    public PersonName? ParentName => _parts.ParentName is { } name ? new PersonName(name) : null;

    /// <summary>The fields that hold something which is no value of their kind, such as a date that is no day; they are null here.</summary>
    public IReadOnlyList<InsuranceField> UnreadableFields => _parts.Unreadable;

    /// <summary>The sex (giới tính).</summary>
    /// <returns>The sex; unknown if it was missing.</returns>
    public Sex RevealSex() => _parts.Sex;

    /// <summary>The facility that the holder is registered with, as the card has it.</summary>
    /// <returns>Such as <c>79 - 034</c>: province and number; or null.</returns>
    public string? RevealFacility() => _parts.Facility;

    /// <summary>The facility as the code that messages to the Social Security carry (mã ĐKBĐ).</summary>
    /// <returns>Such as <c>79034</c>; null if the card's text is not two and three digits.</returns>
    public string? RevealFacilityCode() => FacilityText.Code(_parts.Facility);

    /// <summary>The management code of the social insurance (mã quản lý), as the card has it.</summary>
    /// <returns>The code or null.</returns>
    public string? RevealManagementCode() => _parts.ManagementCode;

    /// <summary>The code of the living area (mã nơi đối tượng sinh sống), as the card has it. Sources disagree about its name.</summary>
    /// <returns>The code or null.</returns>
    public string? RevealLivingArea() => _parts.LivingArea;

    /// <summary>The check string as the text has it. How it is computed is UNKNOWN, so it is not checked; a scanner's Caps Lock may
    /// have changed the case of its hexadecimal digits.</summary>
    /// <returns>The text or null.</returns>
    public string? RevealCheckString() => _parts.CheckString;

    /// <summary>The benefit level (mức hưởng) of a newer card. LIKELY: its meaning comes from few samples.</summary>
    /// <returns>The text or null.</returns>
    public string? RevealBenefitLevel() => _parts.BenefitLevel;

    /// <summary>The issuing office (cơ quan BHXH cấp thẻ); newer cards only.</summary>
    /// <returns>The name of the office or null.</returns>
    public string? RevealIssuingOffice() => _parts.IssuingOffice;

    /// <summary>What the dates on the card say about a day.</summary>
    /// <param name="day">The day, in Vietnam.</param>
    /// <returns>Before, within or after the card's time; never whether the insurance pays.</returns>
    public InsurancePeriod PeriodOn(DateOnly day)
    {
        if (_parts.ValidTo.TryReveal(out DateOnly last) && day > last)
        {
            return InsurancePeriod.Ended;
        }

        bool unreadableEnd = _parts.Unreadable.Contains(InsuranceField.ValidTo) || (!_parts.ValidTo.IsDefault && last == default);
        if (!_parts.ValidFrom.TryReveal(out DateOnly first))
        {
            return InsurancePeriod.Unknown;
        }

        return day < first ? InsurancePeriod.NotYet
            : unreadableEnd ? InsurancePeriod.Unknown
            : _parts.ValidTo.IsDefault ? InsurancePeriod.OpenEnd
            : InsurancePeriod.Within;
    }

    /// <summary>All values in plain text, on purpose.</summary>
    /// <returns>A new record.</returns>
    public HealthInsuranceValues Reveal() => HealthInsuranceValues.Of(this);

    /// <summary>The form and the masked number.</summary>
    /// <returns>Such as <c>New **********</c>.</returns>
    public override string ToString() => $"{Form} {Number}";

    private static CardDate? Known(CardDate date) => date.IsDefault ? null : date;
}
