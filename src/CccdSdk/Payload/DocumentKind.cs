namespace CccdSdk.Payload;

/// <summary>The documents that come to a counter, as their codes tell them apart.</summary>
public enum DocumentKind
{
    /// <summary>None of the others.</summary>
    Unknown = 0,

    /// <summary>The chip card CCCD, 7 fields.</summary>
    Cccd2021,

    /// <summary>The card Căn cước, 11 fields.</summary>
    CanCuoc2024,

    /// <summary>A card whose text was rewritten by the Zalo application, 6 fields.</summary>
    Zalo,

    /// <summary>A card with 8 to 10 fields, or more than 11, or one whose end a scan lost: no known edition.</summary>
    Extended,

    /// <summary>A health insurance card (thẻ BHYT) with a 15-character number.</summary>
    BhytOld,

    /// <summary>A health insurance card (thẻ BHYT) with a 10-digit number.</summary>
    BhytNew,

    /// <summary>A personal code of PC-Covid (Decision 1405/QĐ-BTTTT, 2021).</summary>
    PcCovid,

    /// <summary>A code of the VssID application: LIKELY, told by its two fields.</summary>
    VssId,

    /// <summary>A payment code (VietQR, EMVCo).</summary>
    VietQr,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>Only a 12- or 9-digit number.</summary>
    BareNumber,

    /// <summary>The lines of a machine readable zone (ICAO 9303, TD1).</summary>
    Mrz,
}
