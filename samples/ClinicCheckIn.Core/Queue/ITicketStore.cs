namespace ClinicCheckIn.Core.Queue;

/// <summary>Keeps tickets. Numbers are given out once, whoever asks at the same time.</summary>
public interface ITicketStore
{
    /// <summary>Gives the next number of a room; the same visit gets its ticket for that room again.</summary>
    public Ticket Issue(DateOnly day, string room, TicketClass ticketClass, string visitCode, DateTimeOffset at);

    /// <summary>The tickets of a day, in order of rooms and numbers.</summary>
    public IReadOnlyList<Ticket> List(DateOnly day);

    /// <summary>Moves a ticket on, if it still stands where the caller saw it.</summary>
    public bool Move(long id, TicketState from, TicketState to, DateTimeOffset at);

    /// <summary>Forgets the tickets of earlier days.</summary>
    public int Purge(DateOnly before);
}
