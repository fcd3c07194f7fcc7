using System.Text.Json;
using CccdSdk.Identity;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Lanes;

/// <content>What a ticket desk does: its rows are in the same chain as the decisions, so that issued, used and void add up.</content>
public sealed partial class GateLane
{
    private const int LinesPerLock = 100;

    /// <summary>One file after the other, so that no ticket is imported twice.</summary>
    private readonly SemaphoreSlim _importing = new(1, 1);

    /// <summary>Issues a ticket.</summary>
    /// <param name="order">What is sold.</param>
    /// <param name="staff">The seller's account.</param>
    /// <param name="holder">The number that a <see cref="TicketKind.BoundToCard"/> ticket is bound to; not for others.</param>
    /// <exception cref="ArgumentException">The order contradicts itself.</exception>
    /// <exception cref="InvalidOperationException">This lane has no signing key.</exception>
    /// <exception cref="JournalException">The ticket could not be made durable: it does not exist.</exception>
    public async Task<IssuedTicket> IssueAsync(TicketOrder order, string staff, CitizenNumber? holder = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        Check(order, holder);
        var ticket = new TicketRecord
        {
            Id = TicketCode.NewId(),
            Kind = order.Kind,
            EventId = Policy.EventId,
            Heads = order.Heads,
            ValidFrom = order.ValidFrom,
            ValidTo = order.ValidTo,
            Bill = order.Bill is null ? null : JournalText.Clean(order.Bill),
            Price = order.Price,
        };
        string? code = order.Kind == TicketKind.BoundToCard ? null
            : (_options.Keys.Signer ?? throw new InvalidOperationException("This lane has no key to sign tickets.")).Sign(ticket);
        Task durable;
        lock (_lock)
        {
            durable = AppendIssued(ticket, staff, holder, Now());
        }

        await durable.ConfigureAwait(false);
        return new IssuedTicket(ticket, code);
    }

    /// <summary>Issues the tickets of a CSV file (<see cref="TicketImport"/>): all of them, or none if any line is wrong.</summary>
    public async Task<TicketImportResult> ImportAsync(TextReader csv, string staff)
    {
        (IReadOnlyList<TicketImportLine> lines, IReadOnlyList<TicketImportProblem> problems) = TicketImport.Read(csv, Policy.EventId);
        if (problems.Count > 0)
        {
            return new TicketImportResult(0, problems);
        }

        await _importing.WaitAsync().ConfigureAwait(false);
        try
        {
            TicketImportProblem[] known = [.. lines.Chunk(LinesPerLock).SelectMany(KnownAlready)];
            if (known.Length > 0)
            {
                return new TicketImportResult(0, known);
            }

            await Task.WhenAll(Append(lines, staff)).ConfigureAwait(false);
            return new TicketImportResult(lines.Count, []);
        }
        finally
        {
            _importing.Release();
        }
    }

    /// <summary>What this lane knows of a ticket; null if nothing.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public TicketState? FindTicket(string ticketId)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        lock (_lock)
        {
            _ = Usable();
            return Known.Ticket(ticketId);
        }
    }

    /// <summary>Cancels what is left of a ticket.</summary>
    public async Task<VoidResult> VoidAsync(string ticketId, string staff, string reason)
    {
        Task durable;
        VoidResult result;
        lock (_lock)
        {
            DateTimeOffset now = Now();
            TicketState? ticket = Known.Ticket(ticketId);
            result = ticket switch
            {
                null or { Record: null } => VoidResult.Unknown,
                { IsVoid: true } => VoidResult.AlreadyVoid,
                { Used: 0 } => VoidResult.Voided,
                _ when ticket.Used >= ticket.Record.Heads => VoidResult.AlreadyUsed,
                _ => VoidResult.PartlyUsed,
            };
            durable = result is VoidResult.Voided or VoidResult.PartlyUsed
                ? Append(Draft(EntryKind.TicketVoided, now, staff, ticketId, ticket!.Record!.Kind, reason)).Durable
                : Task.CompletedTask;
        }

        await durable.ConfigureAwait(false);
        return result;
    }

    /// <summary>A steward counted the people in a zone by hand.</summary>
    /// <returns>The correction: counted less known.</returns>
    public async Task<int> CorrectCountAsync(string zone, int counted, string staff, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        (JournalEntry entry, Task durable) pending;
        lock (_lock)
        {
            DateTimeOffset now = Now();
            Known.StartDay(SiteDay.Of(now));
            pending = Append(new JournalEntry
            {
                AtMilliseconds = now.ToUnixTimeMilliseconds(),
                Kind = EntryKind.CountCorrected,
                LaneId = Settings.LaneId,
                EntersZone = zone,
                Persons = counted - Known.Zones.GetValueOrDefault(zone),
                Staff = JournalText.Clean(staff),
                Personal = new PersonalColumns { Note = JournalText.Clean(reason) },
            });
        }

        await pending.durable.ConfigureAwait(false);
        return pending.entry.Persons;
    }

    /// <summary>A look-up takes some microseconds: visitors go on between these many.</summary>
    private TicketImportProblem[] KnownAlready(TicketImportLine[] lines)
    {
        lock (_lock)
        {
            _ = Usable();
            return [.. lines.Where(line => Known.Ticket(line.Ticket.Id) is { Record: not null }).Select(line => new TicketImportProblem(line.LineNumber, "code"))];
        }
    }

    private Task[] Append(IReadOnlyList<TicketImportLine> lines, string staff)
    {
        lock (_lock)
        {
            DateTimeOffset now = Now();
            return [.. lines.Select(line => AppendIssued(line.Ticket, staff, line.Holder, now))];
        }
    }

    private static void Check(TicketOrder order, CitizenNumber? holder)
    {
        bool known = order.Kind is TicketKind.BoundToCard or TicketKind.Single or TicketKind.Dated or TicketKind.Group;
        bool heads = order.Kind == TicketKind.Group ? order.Heads is >= 1 and <= MaxPersonsPerRequest : order.Heads == 1;
        bool days = order.ValidFrom <= order.ValidTo && (order.Kind != TicketKind.Dated || order.ValidFrom == order.ValidTo);
        bool bound = (order.Kind == TicketKind.BoundToCard) == (holder is { IsDefault: false });
        if (!known || !heads || !days || !bound || order.Price < 0)
        {
            throw new ArgumentException("Expected a bound, single, dated or group ticket with fitting heads, days, holder and price.", nameof(order));
        }
    }

    private LaneJournal Usable() => Ready() ? _journal! : throw new JournalException("The journal is not available.");

    private DateTimeOffset Now()
    {
        _ = Usable();
        return _clock.TryNow(out DateTimeOffset now) ? now : throw new JournalException("The clock was set back.");
    }

    private Task AppendIssued(TicketRecord ticket, string staff, CitizenNumber? holder, DateTimeOffset now) => Append(new JournalEntry
    {
        AtMilliseconds = now.ToUnixTimeMilliseconds(),
        Kind = EntryKind.TicketIssued,
        LaneId = Settings.LaneId,
        TicketId = ticket.Id,
        TicketKind = ticket.Kind,
        Staff = JournalText.Clean(staff),
        Detail = JsonSerializer.Serialize(ticket, CoreJson.Default.TicketRecord),
        Personal = holder is { } number ? new PersonalColumns { Holder = _options.Keys.HolderOf(number, ticket.EventId) } : null,
    }).Durable;

    private JournalEntry Draft(EntryKind kind, DateTimeOffset now, string staff, string? ticketId, TicketKind ticketKind, string reason) => new()
    {
        AtMilliseconds = now.ToUnixTimeMilliseconds(),
        Kind = kind,
        LaneId = Settings.LaneId,
        TicketId = ticketId,
        TicketKind = ticketKind,
        Staff = JournalText.Clean(staff),
        Personal = new PersonalColumns { Note = JournalText.Clean(reason) },
    };
}
