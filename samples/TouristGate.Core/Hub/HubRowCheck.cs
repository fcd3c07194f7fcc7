using System.Text.Json;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Hub;

/// <summary>What a row must be before the hub spreads it: a lane that somebody took over can write any row into its own chain.</summary>
internal static class HubRowCheck
{
    private const int LongestName = 64;
    private const int LongestText = 4096;
    private const int HashLength = 32;

    /// <summary>A steward's correction may be as large as a full site.</summary>
    private const int GreatestCorrection = 1_000_000;

    public static bool IsSound(JournalEntry entry, bool maySell) =>
        Enum.IsDefined(entry.Kind) && Enum.IsDefined(entry.Code) && Enum.IsDefined(entry.TicketKind)
        && NumbersAreSound(entry)
        && TextsAreSound(entry)
        && (entry.Kind is not (EntryKind.TicketIssued or EntryKind.TicketVoided) || (maySell && entry.TicketId is not null))
        && (entry.Kind != EntryKind.TicketIssued || IsTicket(entry))
        && (entry.Kind != EntryKind.Purge || PurgeDetail.TryRead(entry) is not null);

    private static bool NumbersAreSound(JournalEntry entry)
    {
        int most = entry.Kind == EntryKind.CountCorrected ? GreatestCorrection : GateLane.MaxPersonsPerRequest;
        int least = entry.Kind == EntryKind.CountCorrected ? -GreatestCorrection : 0;
        return entry.Persons >= least && entry.Persons <= most
            && entry.HeadsUsed >= 0 && entry.HeadsUsed <= Math.Max(0, entry.Persons)
            && entry.AtMilliseconds >= 0 && entry.AtMilliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && (entry.Persons == 0 || entry.Kind != EntryKind.Decision || DecisionInfo.For(entry.Code).Opens)
            && (entry.TicketKind is not (TicketKind.Single or TicketKind.Dated or TicketKind.Group) || entry.TicketId is not null)
            && entry.Hash?.Length == HashLength && entry.Salt?.Length is null or HashLength && entry.Commitment?.Length is null or HashLength;
    }

    private static bool TextsAreSound(JournalEntry entry) =>
        IsSound(entry.LaneId, LongestName) && IsSound(entry.LeavesZone, LongestName) && IsSound(entry.EntersZone, LongestName)
        && IsSound(entry.TicketId, LongestName) && IsSound(entry.Staff, JournalText.Longest) && IsSound(entry.Detail, LongestText)
        && IsSound(entry.Personal?.Presence, 2 * LongestName) && IsSound(entry.Personal?.Holder, 2 * LongestName) && IsSound(entry.Personal?.Note, LongestText);

    /// <summary>PostgreSQL has no text with the character 0.</summary>
    private static bool IsSound(string? text, int longest) => text is null || (text.Length <= longest && !text.Contains('\0', StringComparison.Ordinal));

    private static bool IsTicket(JournalEntry entry)
    {
        try
        {
            return entry.Detail is not null
                && JsonSerializer.Deserialize(entry.Detail, CoreJson.Default.TicketRecord) is { } ticket
                && ticket.Id == entry.TicketId && ticket.Kind == entry.TicketKind && ticket.Heads is >= 1 and <= ushort.MaxValue;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
