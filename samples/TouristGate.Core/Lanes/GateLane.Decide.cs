using CccdSdk.Validation;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Lanes;

/// <content>From a request to a row. Everything here runs under the lane's lock.</content>
public sealed partial class GateLane
{
    /// <summary>People whom one request may let through: a coach load, and a guard against a slip of the finger.</summary>
    public const int MaxPersonsPerRequest = 1000;

    private PendingDecision Begin(LaneRequest request)
    {
        if (!Ready())
        {
            return PendingDecision.Of(OutOfOrder(DecisionCode.JournalUnavailable));
        }

        if (!_clock.TryNow(out DateTimeOffset now))
        {
            return PendingDecision.Of(OutOfOrder(DecisionCode.ClockWrong));
        }

        Known.StartDay(SiteDay.Of(now));
        return request switch
        {
            LaneRequest.CardShown { Card: { } card } => Card(card, now),
            LaneRequest.CardShown => NotWritten(DecisionCode.CardUnclear, now),
            LaneRequest.TicketShown ticket => Ticket(ticket, now),
            LaneRequest.ChildrenWithGuardian children => Children(children, now),
            LaneRequest.VisitorsWithoutCard visitors => Write(_engine.DecideVisitors(Known, Checked(visitors.Persons)), now,
                new PersonalColumns { Note = JournalText.Clean(visitors.Reason) }, staff: JournalText.Clean(visitors.Staff)),
            LaneRequest.StaffOverride opening => Override(opening, now),
            _ => NotWritten(DecisionCode.NotACard, now),
        };
    }

    private PendingDecision Card(VisitorCard card, DateTimeOffset now)
    {
        CardSubject subject = SubjectOf(card);
        PendingDecision? before = _recent.Recall(subject.Presence, now);
        if (before is { Decision.Opens: true } opened)
        {
            return Repeat(opened, now);
        }

        Verdict verdict = _engine.DecideCard(Known, subject);
        if (before is { } refused && refused.Decision.Code == verdict.Code)
        {
            return refused;
        }

        string? reasons = verdict.Code == DecisionCode.CardNotAccepted ? subject.Reasons : null;
        PendingDecision pending = Write(verdict, now, PersonalOf(subject), reasons);
        _recent.Remember(subject.Presence, now, pending);
        (List<WatchAlarm> alarms, List<Task> rows) = Alarms(card, now);
        return rows.Count == 0 ? pending : pending with { Alarms = alarms, Durable = Task.WhenAll([pending.Durable, .. rows]) };
    }

    private PendingDecision Ticket(LaneRequest.TicketShown shown, DateTimeOffset now)
    {
        (TicketRecord? ticket, DecisionCode unknown) = Find(shown.Code);
        if (ticket is null)
        {
            return NotWritten(unknown, now);
        }

        string subject = "ticket:" + ticket.Id;
        PendingDecision? before = _recent.Recall(subject, now);
        if (before is { Decision.Opens: true } opened)
        {
            return Repeat(opened, now);
        }

        Verdict verdict = _engine.DecideTicket(Known, ticket, shown.Persons is { } persons ? Checked(persons) : null);
        if (before is { } refused && refused.Decision.Code == verdict.Code)
        {
            return refused;
        }

        PendingDecision pending = Write(verdict, now, null);
        _recent.Remember(subject, now, pending);
        return pending;
    }

    /// <summary>It waits for the row that it refers to: nobody is told of a decision that is not on the disk.</summary>
    private static PendingDecision Repeat(PendingDecision opened, DateTimeOffset now) =>
        opened with { Decision = opened.Decision with { Code = DecisionCode.DuplicateScan, Persons = 0, At = now } };

    private PendingDecision Children(LaneRequest.ChildrenWithGuardian request, DateTimeOffset now)
    {
        if (request.Guardian is null)
        {
            return NotWritten(DecisionCode.CardUnclear, now);
        }

        CardSubject guardian = SubjectOf(request.Guardian);
        Verdict verdict = _engine.DecideChildren(Known, guardian, Checked(request.Children));

        // Only an admission is linked with the guardian: the link is what lets the guardian's card count for the children later.
        PersonalColumns? link = verdict.TicketKind == TicketKind.Child
            ? new PersonalColumns { Presence = guardian.Presence, AgeBand = AgeBand.Under14 }
            : null;
        return Write(verdict, now, link, staff: JournalText.Clean(request.Staff));
    }

    private PendingDecision Override(LaneRequest.StaffOverride request, DateTimeOffset now)
    {
        TicketRecord? ticket = request.TicketCode is { } code ? Find(code).Ticket : null;
        CardSubject? card = request.Card is { } shown ? SubjectOf(shown) : null;
        Verdict verdict = _engine.DecideOverride(Known, ticket, Checked(request.Persons));
        return Write(verdict, now, new PersonalColumns
        {
            Presence = card?.Presence,
            AgeBand = card?.Band,
            Province = card?.Province,
            Note = JournalText.Clean(request.Reason),
        }, staff: JournalText.Clean(request.Staff));
    }

    private PendingDecision Write(Verdict verdict, DateTimeOffset now, PersonalColumns? personal, string? reasons = null, string? staff = null)
    {
        var draft = new JournalEntry
        {
            AtMilliseconds = now.ToUnixTimeMilliseconds(),
            Kind = EntryKind.Decision,
            LaneId = Settings.LaneId,
            Code = verdict.Code,
            LeavesZone = Settings.LeavesZone,
            EntersZone = Settings.EntersZone,
            Persons = verdict.Persons,
            HeadsUsed = verdict.HeadsUsed,
            TicketId = verdict.TicketId,
            TicketKind = verdict.TicketKind,
            Staff = staff,
            Detail = reasons,
            Personal = personal,
        };
        (JournalEntry entry, Task durable) = Append(draft);
        var decision = new GateDecision(entry.Code, entry.Persons, entry.Sequence, now, entry.TicketId, entry.TicketKind, reasons);
        return new PendingDecision(decision, durable, []);
    }

    private (JournalEntry Entry, Task Durable) Append(JournalEntry draft)
    {
        (JournalEntry Entry, Task Durable) appended = _journal!.Append(draft);
        Known.Apply(appended.Entry);
        return appended;
    }

    private static PendingDecision NotWritten(DecisionCode code, DateTimeOffset now) =>
        PendingDecision.Of(new GateDecision(code, 0, 0, now, null, TicketKind.None, null));

    private (List<WatchAlarm> Alarms, List<Task> Rows) Alarms(VisitorCard card, DateTimeOffset now)
    {
        List<WatchAlarm> alarms = [];
        List<Task> rows = [];
        foreach ((string listId, string reference) in _options.Keys.Watched(card.Number))
        {
            rows.Add(Append(new JournalEntry
            {
                AtMilliseconds = now.ToUnixTimeMilliseconds(),
                Kind = EntryKind.Alarm,
                LaneId = Settings.LaneId,
                Personal = new PersonalColumns { Note = $"{listId}: {reference}" },
            }).Durable);
            alarms.Add(new WatchAlarm(now, Settings.LaneId, listId, reference));
        }

        return (alarms, rows);
    }

    /// <summary>A ticket of our own by its signature, an imported one by what was imported.</summary>
    private (TicketRecord? Ticket, DecisionCode Unknown) Find(string code)
    {
        if (TicketCode.HasShape(code))
        {
            TicketRecord? signed = _options.Keys.Ring.Read(code, Policy.EventId);
            return (signed, DecisionCode.TicketForged);
        }

        string? id = ImportedCode.IdOf(code);
        TicketRecord? known = id is null ? null : Known.Ticket(id)?.Record;
        return (known, id is null ? DecisionCode.NotACard : DecisionCode.TicketUnknown);
    }

    private CardSubject SubjectOf(VisitorCard card) => new(
        _options.Keys.PresenceOf(card.Number, Known.Day),
        _options.Keys.HolderOf(card.Number, Policy.EventId),
        card.Acceptance.IsAllowed,
        card.Acceptance.IsAllowed ? null : string.Join(",", card.Acceptance.Reasons.Select(static reason => reason.Name)),
        card.Band,
        card.Province);

    private static PersonalColumns PersonalOf(CardSubject subject) => new()
    {
        Presence = subject.Presence,
        AgeBand = subject.Band,
        Province = subject.Province,
    };

    private static int Checked(int persons)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(persons, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(persons, MaxPersonsPerRequest);
        return persons;
    }
}
