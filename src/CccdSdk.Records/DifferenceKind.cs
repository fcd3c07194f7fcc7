namespace CccdSdk.Records;

/// <summary>How the value of a list differs from that of a card; the names are codes that never change.</summary>
public enum DifferenceKind
{
    /// <summary>The list has no value, the card has one.</summary>
    MissingInList = 0,

    /// <summary>The same value in another form: spaces or dots in a number, a number that a spreadsheet damaged.</summary>
    Format,

    /// <summary>Only capitals or spaces differ.</summary>
    Case,

    /// <summary>Only the place of a tone mark differs: hòa and hoà.</summary>
    ToneMarkStyle,

    /// <summary>Only marks differ: Nguyễn and Nguyen.</summary>
    Diacritics,

    /// <summary>The same words in another order.</summary>
    WordOrder,

    /// <summary>The list knows less of the date, or has 1 January of the same year.</summary>
    Precision,

    /// <summary>The list has the previous number (CMND) where the card has the citizen number.</summary>
    PreviousNumber,

    /// <summary>The residences name the same province, before and after the merger of 1 July 2025, and differ in the rest.</summary>
    MergedProvince,

    /// <summary>Another value.</summary>
    Value,
}
