using CccdSdk.Identity;
using CccdSdk.Validation;

namespace ClinicCheckIn.Core.Queue;

/// <summary>Numbers, rooms and calls of the day.</summary>
/// <threadsafety>Safe for concurrent use if the store is.</threadsafety>
public sealed class WaitingLine(ITicketStore store, IReadOnlyList<Room> rooms, TimeProvider time)
{
    /// <summary>How many numbers a waiting-room screen shows for each room.</summary>
    private const int NextShown = 5;

    /// <summary>The rooms.</summary>
    public IReadOnlyList<Room> Rooms => rooms;

    /// <summary>The open room of a specialty where the fewest wait; null if there is none.</summary>
    public Room? Choose(string specialty)
    {
        IReadOnlyList<Ticket> tickets = store.List(Today);
        return rooms.Where(room => room.IsOpen && room.Specialty == specialty)
            .MinBy(room => CallOrder.Waiting(tickets, room.Code).Count);
    }

    /// <summary>Gives a number in a room; the same visit gets the same ticket again.</summary>
    /// <exception cref="ArgumentException">There is no such room, or it is closed.</exception>
    public Ticket Issue(string room, string visitCode, PriorityDecision priority)
    {
        if (!rooms.Any(known => known.Code == room && known.IsOpen))
        {
            throw new ArgumentException("Expected the code of an open room.", nameof(room));
        }

        return store.Issue(Today, room, priority.Class, visitCode, time.GetUtcNow());
    }

    /// <summary>Calls the next ticket of a room; null if nobody waits. Two doctors never call the same one.</summary>
    public Ticket? CallNext(string room)
    {
        while (CallOrder.Waiting(store.List(Today), room) is [var next, ..])
        {
            DateTimeOffset now = time.GetUtcNow();
            if (store.Move(next.Id, TicketState.Waiting, TicketState.Called, now))
            {
                return next with { State = TicketState.Called, CalledAt = now };
            }
        }

        return null;
    }

    /// <summary>Moves a ticket on, if it still stands where the caller saw it.</summary>
    public bool Move(Ticket ticket, TicketState to)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return store.Move(ticket.Id, ticket.State, to, time.GetUtcNow());
    }

    /// <summary>The slip of a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="name">The patient's name, which is masked.</param>
    /// <param name="clinic">The clinic's name.</param>
    public SlipData Slip(Ticket ticket, PersonName name, string clinic)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        IReadOnlyList<Ticket> waiting = CallOrder.Waiting(store.List(ticket.Day), ticket.Room);
        int before = waiting.TakeWhile(other => other.Id != ticket.Id).Count();
        Room room = rooms.First(room => room.Code == ticket.Room);
        return SlipData.Create(ticket, room, waiting.Any(other => other.Id == ticket.Id) ? before : 0, name, clinic);
    }

    /// <summary>What the screen in the waiting room shows.</summary>
    public WaitingRoomView View()
    {
        IReadOnlyList<Ticket> tickets = store.List(Today);
        return new WaitingRoomView([.. rooms.Where(static room => room.IsOpen).Select(room => Row(tickets, room))]);
    }

    private DateOnly Today => VietnamCalendar.Today(time);

    private static WaitingRoomRow Row(IReadOnlyList<Ticket> tickets, Room room)
    {
        IReadOnlyList<Ticket> waiting = CallOrder.Waiting(tickets, room.Code);
        Ticket? called = tickets.Where(ticket => ticket.Room == room.Code && ticket.State == TicketState.Called).MaxBy(static ticket => ticket.CalledAt);
        return new WaitingRoomRow(room.Code, room.Name, room.NameInEnglish, called?.Label, [.. waiting.Take(NextShown).Select(static ticket => ticket.Label)], waiting.Count);
    }
}
