namespace ClinicCheckIn.Core.Messages;

/// <summary>What a <see cref="MessageFinding"/> found.</summary>
public enum MessageRule
{
    /// <summary>A required field is empty.</summary>
    Required = 0,

    /// <summary>A field has more characters than the table allows.</summary>
    TooLong,

    /// <summary>A field has another form than the table asks for.</summary>
    Form,

    /// <summary>A field has a character that neither XML nor FHIR can carry.</summary>
    Character,

    /// <summary>The lists of several insurance cards have different lengths.</summary>
    ListLengths,

    /// <summary>A card's last day is before its first.</summary>
    CardDates,

    /// <summary>An order or an admission is before the arrival.</summary>
    Order,

    /// <summary>A month of birth is known that the message has no place for.</summary>
    MonthLeftOut,

    /// <summary>A newborn needs a time of birth.</summary>
    TimeOfBirth,

    /// <summary>A date of birth is after the arrival.</summary>
    BirthInFuture,

    /// <summary>The profile has no place for a value that was given.</summary>
    NotInProfile,

    /// <summary>Without an insurance card there is nothing to tell Social Security.</summary>
    NoCard,
}
