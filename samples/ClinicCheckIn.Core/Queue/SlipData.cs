using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Privacy;

namespace ClinicCheckIn.Core.Queue;

/// <summary>What is printed on the slip: enough for its owner, little for a finder.</summary>
/// <param name="Clinic">The clinic's name.</param>
/// <param name="Number">The number, large.</param>
/// <param name="RoomCode">The room's code.</param>
/// <param name="RoomName">The room in Vietnamese.</param>
/// <param name="RoomNameInEnglish">The room in English.</param>
/// <param name="MaskedName">Initials and given name.</param>
/// <param name="Before">How many are called before.</param>
/// <param name="IssuedAt">Day and time in Vietnam, dd/MM/yyyy HH:mm.</param>
public sealed record SlipData(string Clinic, string Number, string RoomCode, string RoomName, string RoomNameInEnglish, string MaskedName, int Before, string IssuedAt)
{
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>The number and the room; a masked name is still data about a person.</summary>
    public override string ToString() => $"SlipData {RoomCode} {Number}";

    internal static SlipData Create(Ticket ticket, Room room, int before, PersonName name, string clinic) => new(
        clinic,
        ticket.Label,
        room.Code,
        room.Name,
        room.NameInEnglish,
        CardMask.Mask(name, MaskProfile.Slip),
        before,
        ticket.IssuedAt.ToOffset(s_vietnam).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));
}
