namespace ClinicCheckIn.Core.Messages;

/// <summary>Which table the check-in message follows.</summary>
public enum CheckInProfile
{
    /// <summary>26 fields: QĐ 4750/QĐ-BYT (29 December 2023), which QĐ 3176 keeps.</summary>
    Qd4750 = 0,

    /// <summary>18 fields: the skeleton of QĐ 130 in CV 3190/BHXH-CNTT (3 October 2023). LIKELY in detail: the sheet gives the number and
    /// what is missing (the three fields of admission, medicine and supply), which leaves 19; DU_PHONG is taken to be the nineteenth.</summary>
    Qd130,
}
