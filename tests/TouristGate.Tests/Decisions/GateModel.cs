using TouristGate.Core.Decisions;
using TouristGate.Core.Tickets;

namespace TouristGate.Tests.Decisions;

/// <summary>The rules of the gate once more, written from the words of the design alone: it keeps every passage in a list and looks
/// through all of them for each question. Slow, and shares no code with the engine.</summary>
internal sealed class GateModel(GatePolicy policy)
{
    private readonly List<Passage> _passages = [];
    private readonly List<Seen> _seen = [];

    public sealed record Lane(string Name, string From, string To);

    public sealed record Person(string Name, int Age, int MinimumAge);

    public sealed record Ticket(string Id, TicketKind Kind, int Heads, DateOnly From, DateOnly To, string? Holder)
    {
        public bool IsVoid { get; set; }
    }

    public sealed record Answer(DecisionCode Code, int Persons);

    public List<Ticket> Tickets { get; } = [];

    public IReadOnlyList<Passage> Passages => _passages;

    public Answer Card(Lane lane, Person person, DateTimeOffset now)
    {
        DateOnly day = DayOf(now);
        return Remembered(lane, $"{person.Name} on {day}", now, () =>
        {
            int together = 1 + ChildrenOf(person.Name, day);
            if (lane.To == "")
            {
                bool inside = ZoneOf(person.Name, day) != "";
                return Pass(lane, person.Name, day, inside ? DecisionCode.Goodbye : DecisionCode.ExitWithoutEntry, inside ? together : 1);
            }

            if (person.Age < person.MinimumAge)
            {
                return new(DecisionCode.CardNotAccepted, 0);
            }

            if (ZoneOf(person.Name, day) is var zone && zone != lane.From)
            {
                return new(zone == lane.To || lane.From == "" ? DecisionCode.AlreadyInside : DecisionCode.NotFromHere, 0);
            }

            if (lane.From != "")
            {
                return Pass(lane, person.Name, day, DecisionCode.Welcome, together);
            }

            int entries = EntriesOf(person.Name, day);
            if (entries > 0)
            {
                return policy.Reentry == ReentryRule.AfterExit && entries < policy.MaxEntriesPerDay
                    ? Pass(lane, person.Name, day, DecisionCode.WelcomeBack, together)
                    : new(DecisionCode.ReentryNotAllowed, 0);
            }

            return FirstByCard(lane, person, day);
        });
    }

    public Answer Show(Lane lane, Ticket ticket, int? persons, DateTimeOffset now)
    {
        DateOnly day = DayOf(now);
        return Remembered(lane, ticket.Id, now, () => ticket.Kind == TicketKind.Group ? ShowGroup(lane, ticket, persons, day) : ShowSingle(lane, ticket, day));
    }

    public Answer Children(Lane lane, Person guardian, int children, DateTimeOffset now)
    {
        DateOnly day = DayOf(now);
        if (ZoneOf(guardian.Name, day) != lane.To)
        {
            return new(DecisionCode.GuardianNotInside, 0);
        }

        return ChildrenOf(guardian.Name, day) + children > policy.MaxChildrenPerGuardian
            ? new(DecisionCode.TooManyChildren, 0)
            : Pass(lane, null, day, DecisionCode.WelcomeChild, children, childrenOf: guardian.Name);
    }

    public Answer Visitors(Lane lane, int persons, DateTimeOffset now) =>
        Pass(lane, null, DayOf(now), lane.To == "" ? DecisionCode.Goodbye : DecisionCode.WelcomeVisitor, persons);

    public Answer Override(Lane lane, int persons, DateTimeOffset now)
    {
        _passages.Add(new(DayOf(now), lane.From, lane.To, null, persons, null, 0, null));
        return new(DecisionCode.OpenedByStaff, persons);
    }

    public int Inside(string zone, DateTimeOffset now)
    {
        DateOnly day = DayOf(now);
        int count = 0;
        foreach (Passage passage in _passages.Where(passage => passage.Day == day))
        {
            count += passage.To == zone ? passage.Persons : 0;
            count -= passage.From == zone ? passage.Persons : 0;
        }

        return Math.Max(count, 0);
    }

    private Answer FirstByCard(Lane lane, Person person, DateOnly day)
    {
        DecisionCode? why = null;
        foreach (Ticket ticket in Tickets.Where(ticket => ticket.Holder == person.Name).OrderBy(ticket => ticket.To).ThenBy(ticket => ticket.Id, StringComparer.Ordinal))
        {
            DecisionCode? no = NotGood(ticket, day) ?? (UsedOf(ticket) >= 1 ? DecisionCode.TicketUsed : null);
            if (no is null)
            {
                return Pass(lane, person.Name, day, DecisionCode.Welcome, 1, ticket.Id, 1);
            }

            why ??= no;
        }

        return policy.FreeByCard ? Pass(lane, person.Name, day, DecisionCode.Welcome, 1) : new(why ?? DecisionCode.NoTicketForCard, 0);
    }

    private Answer ShowSingle(Lane lane, Ticket ticket, DateOnly day)
    {
        string zone = ZoneOf(ticket.Id, day);
        if (lane.To == "")
        {
            return Pass(lane, ticket.Id, day, zone == "" ? DecisionCode.ExitWithoutEntry : DecisionCode.Goodbye, 1);
        }

        if (NotGood(ticket, day) is { } no)
        {
            return new(no, 0);
        }

        if (zone != lane.From)
        {
            return new(zone == lane.To || lane.From == "" ? DecisionCode.AlreadyInside : DecisionCode.NotFromHere, 0);
        }

        if (lane.From != "")
        {
            return Pass(lane, ticket.Id, day, DecisionCode.Welcome, 1);
        }

        int entries = EntriesOf(ticket.Id, day);
        if (entries > 0)
        {
            return policy.Reentry == ReentryRule.AfterExit && entries < policy.MaxEntriesPerDay
                ? Pass(lane, ticket.Id, day, DecisionCode.WelcomeBack, 1)
                : new(DecisionCode.ReentryNotAllowed, 0);
        }

        return UsedOf(ticket) > 0 ? new(DecisionCode.TicketUsed, 0) : Pass(lane, ticket.Id, day, DecisionCode.Welcome, 1, ticket.Id, 1);
    }

    private Answer ShowGroup(Lane lane, Ticket ticket, int? persons, DateOnly day)
    {
        Passage[] today = [.. _passages.Where(passage => passage.Day == day && passage.Who == ticket.Id)];
        int inside = today.Where(passage => passage.From == "").Sum(passage => passage.Persons) - today.Where(passage => passage.To == "").Sum(passage => passage.Persons);
        if (lane.To == "")
        {
            int leaving = persons ?? (today.Length == 0 ? 1 : Math.Max(1, inside));
            return Pass(lane, ticket.Id, day, inside > 0 ? DecisionCode.Goodbye : DecisionCode.ExitWithoutEntry, leaving);
        }

        if (NotGood(ticket, day) is { } no)
        {
            return new(no, 0);
        }

        if (lane.From != "")
        {
            return Pass(lane, ticket.Id, day, DecisionCode.WelcomeGroup, persons ?? Math.Max(1, inside));
        }

        int left = Math.Max(0, ticket.Heads - UsedOf(ticket));
        int outside = policy.Reentry == ReentryRule.Never ? 0 : Math.Max(0, today.Sum(passage => passage.Heads) - Math.Max(0, inside));
        if (left + outside == 0)
        {
            return new(DecisionCode.TicketUsed, 0);
        }

        int asked = persons ?? (left > 0 ? left : outside);
        return asked > left + outside
            ? new(DecisionCode.GroupTooLarge, 0)
            : Pass(lane, ticket.Id, day, left > 0 ? DecisionCode.WelcomeGroup : DecisionCode.WelcomeBack, asked, ticket.Id, Math.Min(asked, left));
    }

    /// <summary>Asked again at the same lane within the window: nothing happens twice.</summary>
    private Answer Remembered(Lane lane, string who, DateTimeOffset now, Func<Answer> decide)
    {
        Seen? last = _seen.FindLast(seen => seen.Lane == lane.Name && seen.Who == who);
        bool recent = last is not null && now - last.At < policy.DuplicateWindow;
        if (recent)
        {
            last!.At = now;
            if (last.Opened)
            {
                return new(DecisionCode.DuplicateScan, 0);
            }
        }

        Answer answer = decide();
        if (!recent || answer.Code != last!.Code)
        {
            _seen.Add(new Seen { Lane = lane.Name, Who = who, At = now, Code = answer.Code, Opened = answer.Persons > 0 });
        }

        return answer;
    }

    private Answer Pass(Lane lane, string? who, DateOnly day, DecisionCode code, int persons, string? ticket = null, int heads = 0, string? childrenOf = null)
    {
        int most = policy.ZoneCapacity.GetValueOrDefault(lane.To, int.MaxValue);
        if (lane.To != "" && Inside(lane.To, StartOf(day)) + persons > most)
        {
            return new(DecisionCode.ZoneFull, 0);
        }

        _passages.Add(new(day, lane.From, lane.To, who, persons, ticket, heads, childrenOf));
        return new(code, persons);
    }

    private DecisionCode? NotGood(Ticket ticket, DateOnly day) => ticket.IsVoid ? DecisionCode.TicketVoid
        : day < ticket.From ? DecisionCode.TicketNotYetValid
        : day > ticket.To ? DecisionCode.TicketExpired : null;

    private int UsedOf(Ticket ticket) => _passages.Where(passage => passage.Ticket == ticket.Id).Sum(passage => passage.Heads);

    private string ZoneOf(string who, DateOnly day) => _passages.FindLast(passage => passage.Who == who && passage.Day == day)?.To ?? "";

    private int EntriesOf(string who, DateOnly day) => _passages.Count(passage => passage.Who == who && passage.Day == day && passage.From == "");

    private int ChildrenOf(string who, DateOnly day) => _passages.Where(passage => passage.ChildrenOf == who && passage.Day == day).Sum(passage => passage.Persons);

    /// <summary>20:00 UTC is 03:00 in Vietnam on the next day.</summary>
    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(4));

    private static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero).AddHours(-4);

    public sealed record Passage(DateOnly Day, string From, string To, string? Who, int Persons, string? Ticket, int Heads, string? ChildrenOf);

    private sealed class Seen
    {
        public required string Lane { get; init; }

        public required string Who { get; init; }

        public required DateTimeOffset At { get; set; }

        public required DecisionCode Code { get; init; }

        public required bool Opened { get; init; }
    }
}
