using System.Globalization;

namespace ClinicCheckIn.Core.Queue;

/// <summary>A row of the table of tickets, as Dapper fills it.</summary>
internal sealed class TicketRow
{
    public long Id { get; init; }

    public string Day { get; init; } = string.Empty;

    public string Room { get; init; } = string.Empty;

    public long Number { get; init; }

    public long Class { get; init; }

    public long State { get; init; }

    public string VisitCode { get; init; } = string.Empty;

    public string IssuedAt { get; init; } = string.Empty;

    public string? CalledAt { get; init; }

    public Ticket ToTicket() => new(
        Id,
        DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Room,
        (int)Number,
        (TicketClass)Class,
        (TicketState)State,
        VisitCode,
        Instant(IssuedAt),
        CalledAt is null ? null : Instant(CalledAt));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
