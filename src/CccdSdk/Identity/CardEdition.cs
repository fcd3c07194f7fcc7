namespace CccdSdk.Identity;

/// <summary>The family of cards that a text comes from, told by its number of fields.</summary>
public enum CardEdition
{
    /// <summary>Not known: the text has been rewritten, or has another number of fields.</summary>
    Unknown = 0,

    /// <summary>The chip card CCCD (Căn cước công dân), 7 fields, issued from January 2021 to 30 June 2024; symbol on the front.</summary>
    Cccd2021,

    /// <summary>The card Căn cước (Law 26/2023), 11 fields, issued from 1 July 2024; symbol on the back.</summary>
    CanCuoc2024,
}
