using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Load;

/// <summary>A busy day, written before it happens: each request comes with the answer that it must get.</summary>
internal static class LoadScript
{
    public const int Entrances = 10;
    public const int Exits = 2;

    /// <summary>Seconds of the replay between an entry and the exit: longer than lanes need to hear of each other.</summary>
    private const double Stay = 15;

    public sealed record Step(double At, string Lane, Func<LaneRequest> Request, DecisionCode Code, int Persons);

    public static string EntranceOf(int visitor) => "E" + (visitor % Entrances);

    public static async Task<List<Step>> WriteAsync(int visitors, double seconds, GateLane desk, Random random)
    {
        DateOnly today = desk.Status.Day;
        List<Step> steps = [];
        for (int visitor = 0; visitor < visitors; visitor++)
        {
            double at = random.NextDouble() * seconds;
            int kind = random.Next(100);
            if (kind < 75)
            {
                Card(steps, visitor, at, seconds, random);
            }
            else if (kind < 95)
            {
                await TicketAsync(steps, visitor, at, seconds, desk, today, random);
            }
            else
            {
                Steps(steps, visitor, at, () => new LaneRequest.VisitorsWithoutCard(1, "lan", "khách không thẻ"), DecisionCode.WelcomeVisitor, 1);
            }
        }

        steps.Sort((left, right) => left.At.CompareTo(right.At));
        return steps;
    }

    private static void Card(List<Step> steps, int visitor, double at, double seconds, Random random)
    {
        LaneRequest Show() => new LaneRequest.CardShown(TestCard.Adult(visitor).Show());
        Steps(steps, visitor, at, Show, DecisionCode.Welcome, 1);
        if (random.Next(10) == 0)
        {
            // Held too long: a second later the answer is that it was scanned.
            Steps(steps, visitor, at + 1, Show, DecisionCode.DuplicateScan, 0);
        }
        else if (random.Next(20) == 0)
        {
            Steps(steps, visitor, at + 8, Show, DecisionCode.AlreadyInside, 0);
        }

        if (random.Next(3) == 0 && at + Stay < seconds)
        {
            steps.Add(new Step(at + Stay, "X" + (visitor % Exits), Show, DecisionCode.Goodbye, 1));
            if (random.Next(3) == 0 && at + (2 * Stay) < seconds)
            {
                Steps(steps, visitor, at + (2 * Stay), Show, DecisionCode.WelcomeBack, 1);
            }
        }
    }

    private static async Task TicketAsync(List<Step> steps, int visitor, double at, double seconds, GateLane desk, DateOnly today, Random random)
    {
        int heads = random.Next(10) == 0 ? random.Next(2, 30) : 1;
        TicketKind kind = heads > 1 ? TicketKind.Group : TicketKind.Single;
        IssuedTicket ticket = await desk.IssueAsync(new TicketOrder { Kind = kind, Heads = heads, ValidFrom = today.AddDays(-1), ValidTo = today.AddDays(1), Price = 50_000 * heads }, "lan");
        LaneRequest Show() => new LaneRequest.TicketShown(ticket.Code!);
        Steps(steps, visitor, at, Show, heads > 1 ? DecisionCode.WelcomeGroup : DecisionCode.Welcome, heads);
        if (random.Next(10) == 0 && at + 8 < seconds)
        {
            Steps(steps, visitor, at + 8, Show, heads > 1 ? DecisionCode.TicketUsed : DecisionCode.AlreadyInside, 0);
        }
    }

    private static void Steps(List<Step> steps, int visitor, double at, Func<LaneRequest> request, DecisionCode code, int persons) =>
        steps.Add(new Step(at, EntranceOf(visitor), request, code, persons));
}
