using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Decisions;

/// <summary>Random days at four gates of one site, each answer against the independent model.</summary>
public sealed class ModelTests
{
    private const int People = 25;
    private const int MinimumAge = 16;

    [Theory]
    [InlineData(1, true, ReentryRule.AfterExit)]
    [InlineData(2, false, ReentryRule.AfterExit)]
    [InlineData(3, true, ReentryRule.Never)]
    [InlineData(4, false, ReentryRule.Never)]
    [InlineData(5, true, ReentryRule.AfterExit)]
    [InlineData(6, false, ReentryRule.AfterExit)]
    public async Task Decide_RandomSequence_AgreesWithTheModel(int seed, bool free, ReentryRule reentry)
    {
        GatePolicy policy = TestSite.DefaultPolicy with
        {
            FreeByCard = free,
            Reentry = reentry,
            MaxEntriesPerDay = 3,
            MaxChildrenPerGuardian = 3,
            ZoneCapacity = new Dictionary<string, int> { ["site"] = 40, ["tower"] = 8 },
        };
        await using var site = new TestSite(policy);
        var walk = new Walk(site, new GateModel(policy), new Random(seed));
        await walk.SellAsync();
        HashSet<DecisionCode> met = [];
        for (int step = 0; step < 1500; step++)
        {
            (string what, GateDecision got, GateModel.Answer expected) = await walk.StepAsync();
            site.Spread();
            Assert.True(got.Code == expected.Code && got.Persons == expected.Persons,
                $"Seed {seed}, step {step}, {what}: {got.Code} {got.Persons}, the model says {expected.Code} {expected.Persons}.");
            Assert.All(site.Lanes.Values, lane => walk.CheckInside(lane, $"seed {seed}, step {step}, {what}"));
            met.Add(got.Code);
            if (step % 500 == 499)
            {
                await site.Reopen("A");
                walk.Forget("A");
            }
        }

        Assert.True(met.Count >= 16, $"Seed {seed} met only {string.Join(", ", met)}.");
        Assert.All(site.Lanes.Values, lane => Assert.True(lane.Verify().IsIntact));
    }

    private sealed class Walk(TestSite site, GateModel model, Random random)
    {
        private readonly List<(GateModel.Ticket Model, string Code)> _tickets = [];
        private readonly Dictionary<string, GateModel.Lane> _lanes = new()
        {
            ["A"] = new("A", "", "site"),
            ["B"] = new("B", "", "site"),
            ["T"] = new("T", "site", "tower"),
            ["X"] = new("X", "site", ""),
        };

        private readonly (TestCard Card, GateModel.Person Person)[] _people = [.. Enumerable.Range(0, People).Select(i =>
        {
            int age = i % 5 == 0 ? 15 : 16 + i;
            return (TestCard.OfAge(100 + i, age), new GateModel.Person("P" + i, age, MinimumAge));
        })];

        public async Task SellAsync()
        {
            foreach (GateModel.Lane lane in _lanes.Values)
            {
                site.Open(new LaneSettings { LaneId = lane.Name, LeavesZone = lane.From, EntersZone = lane.To });
            }

            DateOnly today = new(2026, 3, 14);
            for (int i = 0; i < 40; i++)
            {
                TicketKind kind = (TicketKind)(2 + (i % 4));
                DateOnly from = today.AddDays(random.Next(-1, 2));
                DateOnly to = kind == TicketKind.Dated ? from : from.AddDays(random.Next(4));
                int heads = kind == TicketKind.Group ? random.Next(1, 9) : 1;
                int holder = kind == TicketKind.BoundToCard ? random.Next(People) : -1;
                IssuedTicket sold = await site.Lanes["B"].IssueAsync(
                    new TicketOrder { Kind = kind, Heads = heads, ValidFrom = from, ValidTo = to }, "lan", holder < 0 ? null : _people[holder].Card.Number);
                var ticket = new GateModel.Ticket(sold.Ticket.Id, kind, heads, from, to, holder < 0 ? null : "P" + holder);
                model.Tickets.Add(ticket);
                if (sold.Code is { } code)
                {
                    _tickets.Add((ticket, code));
                }
            }

            site.Spread();
        }

        /// <summary>A lane that was started anew does not remember what it answered a moment ago.</summary>
        public void Forget(string lane)
        {
            _ = lane;
            site.Clock.Advance(TimeSpan.FromSeconds(6));
        }

        public async Task<(string What, GateDecision Got, GateModel.Answer Expected)> StepAsync()
        {
            site.Clock.Advance(random.Next(100) switch
            {
                < 60 => TimeSpan.FromMilliseconds(random.Next(1, 4000)),
                < 97 => TimeSpan.FromSeconds(random.Next(4, 300)),
                < 99 => TimeSpan.FromHours(random.Next(1, 5)),
                _ => TimeSpan.FromHours(random.Next(5, 20)),
            });
            GateModel.Lane lane = _lanes.Values.ElementAt(random.Next(10) switch { < 3 => 0, < 5 => 1, < 7 => 2, _ => 3 });
            return random.Next(100) switch
            {
                < 60 => await CardAsync(lane),
                < 85 => await TicketAsync(lane),
                < 91 => await ChildrenAsync(lane),
                < 93 => await VisitorsAsync(lane),
                < 95 => await OverrideAsync(lane),
                _ => await VoidAsync(lane),
            };
        }

        public void CheckInside(GateLane lane, string when)
        {
            foreach (string zone in (string[])["site", "tower"])
            {
                // A lane that has decided nothing since 03:00 still shows the day before.
                if (lane.Status.Day == Core.Time.SiteDay.Of(site.Clock.GetUtcNow()))
                {
                    int shown = lane.Status.InsideByZone.GetValueOrDefault(zone);
                    Assert.True(shown == model.Inside(zone, site.Clock.GetUtcNow()), $"{when}: lane {lane.Settings.LaneId} counts {shown} in {zone}, the model {model.Inside(zone, site.Clock.GetUtcNow())}.");
                }
            }
        }

        private async Task<(string, GateDecision, GateModel.Answer)> CardAsync(GateModel.Lane lane)
        {
            (TestCard card, GateModel.Person person) = _people[random.Next(People)];
            LaneRequest request = new LaneRequest.CardShown(card.Show(new() { MinimumAge = MinimumAge, RejectExpired = false }, new DateOnly(2026, 1, 1)));
            return ($"{person.Name} at {lane.Name}", await site.Lanes[lane.Name].DecideAsync(request), model.Card(lane, person, site.Clock.GetUtcNow()));
        }

        private async Task<(string, GateDecision, GateModel.Answer)> TicketAsync(GateModel.Lane lane)
        {
            (GateModel.Ticket ticket, string code) = _tickets[random.Next(_tickets.Count)];
            int? persons = ticket.Kind == TicketKind.Group && random.Next(2) == 0 ? random.Next(1, 6) : null;
            return ($"{ticket} for {persons} at {lane.Name}", await site.Lanes[lane.Name].DecideAsync(new LaneRequest.TicketShown(code, persons)),
                model.Show(lane, ticket, persons, site.Clock.GetUtcNow()));
        }

        private async Task<(string, GateDecision, GateModel.Answer)> ChildrenAsync(GateModel.Lane lane)
        {
            GateModel.Lane entrance = lane.From == "" ? lane : _lanes["A"];
            (TestCard card, GateModel.Person person) = _people[random.Next(People)];
            int children = random.Next(1, 3);
            return ($"{children} children of {person.Name} at {entrance.Name}",
                await site.Lanes[entrance.Name].DecideAsync(new LaneRequest.ChildrenWithGuardian(card.Show(), children, "lan")),
                model.Children(entrance, person, children, site.Clock.GetUtcNow()));
        }

        private async Task<(string, GateDecision, GateModel.Answer)> VisitorsAsync(GateModel.Lane lane)
        {
            int persons = random.Next(1, 3);
            return ($"{persons} visitors at {lane.Name}", await site.Lanes[lane.Name].DecideAsync(new LaneRequest.VisitorsWithoutCard(persons, "lan", "khách")),
                model.Visitors(lane, persons, site.Clock.GetUtcNow()));
        }

        private async Task<(string, GateDecision, GateModel.Answer)> OverrideAsync(GateModel.Lane lane) =>
            ($"override at {lane.Name}", await site.Lanes[lane.Name].DecideAsync(new LaneRequest.StaffOverride(1, "lan", "mở tay")),
                model.Override(lane, 1, site.Clock.GetUtcNow()));

        private async Task<(string, GateDecision, GateModel.Answer)> VoidAsync(GateModel.Lane lane)
        {
            GateModel.Ticket ticket = model.Tickets[random.Next(model.Tickets.Count)];
            if (random.Next(6) == 0 && await site.Lanes["B"].VoidAsync(ticket.Id, "lan", "trả vé") is VoidResult.Voided or VoidResult.PartlyUsed)
            {
                ticket.IsVoid = true;
                site.Spread();
            }

            return await CardAsync(lane);
        }
    }
}
