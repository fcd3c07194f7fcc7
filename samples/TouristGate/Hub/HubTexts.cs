using TouristGate.Core.Hub;
using TouristGate.Core.Sync;
using TouristGate.Core.Time;
using TouristGate.Supervision;

namespace TouristGate.Hub;

/// <summary>Conflicts and incidents as sentences for the supervisor.</summary>
internal static class HubTexts
{
    public static IEnumerable<SupervisorState.Sentence> Of(HubOverview? overview) => overview is null
        ? []
        : overview.Conflicts.Select(Of).Concat(overview.Incidents.Select(Of));

    private static SupervisorState.Sentence Of(HubConflict conflict)
    {
        string lanes = string.Join(", ", conflict.LaneIds);
        string times = string.Join(", ", conflict.Times.Select(time => $"{SiteDay.Local(time):HH:mm:ss}"));
        return conflict.Kind switch
        {
            ConflictKind.TicketUsedTwice => new($"Vé {conflict.TicketId} dùng quá {conflict.HeadsOver} người (làn {lanes}, lúc {times}).",
                $"Ticket {conflict.TicketId} was used for {conflict.HeadsOver} persons too many (lanes {lanes}, {times})."),
            ConflictKind.VoidTicketUsed => new($"Vé {conflict.TicketId} dùng sau khi hủy (làn {lanes}, lúc {times}).", $"Ticket {conflict.TicketId} was used after it was voided (lanes {lanes}, {times})."),
            _ => new($"Một thẻ vào hai lần mà không ra (làn {lanes}, lúc {times}).", $"A card came in twice without going out (lanes {lanes}, {times})."),
        };
    }

    private static SupervisorState.Sentence Of(HubIncident incident)
    {
        string time = $"{SiteDay.Local(incident.At):HH:mm:ss}";
        return incident.Status == nameof(PushStatus.RowsMissing)
            ? new($"Sổ của làn {incident.LaneId} THIẾU DÒNG MỚI NHẤT (lúc {time}): trung tâm đã có {incident.Sequence} dòng, làn có ít hơn. Sổ bị gỡ dòng hoặc bị thay bằng bản cũ.",
                $"The journal of lane {incident.LaneId} LACKS ITS NEWEST ROWS ({time}): the hub has {incident.Sequence}, the lane fewer. Rows were removed, or an old copy was put in place.")
            : new($"Sổ của làn {incident.LaneId} bị từ chối từ dòng {incident.Sequence} lúc {time}: {incident.Status}.",
                $"The journal of lane {incident.LaneId} was refused from row {incident.Sequence} on, {time}: {incident.Status}.");
    }
}
