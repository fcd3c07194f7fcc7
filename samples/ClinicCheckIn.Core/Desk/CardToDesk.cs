using System.Collections.Immutable;
using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Results;
using CccdSdk.Scanning;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Takes over what the SDK read, field by field with its source. What is not exact stays without a value.</summary>
public static class CardToDesk
{
    /// <summary>Takes over a reading that has a card.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="scanned">The text as it came, if it is known: it tells which fields the repair did not touch.</param>
    public static DeskCard Take(CardReading reading, string? scanned)
    {
        ArgumentNullException.ThrowIfNull(reading);
        CitizenCard card = reading.Card ?? throw new ArgumentException("A reading with a card is expected.", nameof(reading));
        Origins origins = Origins.Of(reading.Repair, scanned);
        var values = ImmutableDictionary.CreateBuilder<CardField, DeskValue>();
        foreach (CardField field in DeskFields.All)
        {
            values[field] = DeskValue.Of(origins.SourceOf(field), ValueOf(card, field));
        }

        foreach (RepairedField damaged in reading.Repair?.Fields ?? [])
        {
            if (DeskFields.All.Contains(damaged.Field))
            {
                values[damaged.Field] = damaged.IsDerived
                    ? DeskValue.Of(ValueSource.Derived, ValueOf(card, damaged.Field))
                    : DeskValue.Damaged(damaged.RevealRaw(), [.. damaged.Candidates.Select(static one => new DeskCandidate(one.Reveal(), one.Reason))]);
            }
        }

        return new DeskCard(values.ToImmutable());
    }

    private static string? ValueOf(CitizenCard card, CardField field) => field switch
    {
        CardField.CitizenNumber => card.Number.Reveal(),
        CardField.PreviousNumber => card.PreviousNumber?.Reveal(),
        CardField.FullName => card.FullName?.Reveal(),
        CardField.DateOfBirth => card.DateOfBirth?.Reveal(),
        CardField.Sex => SexText.Write(card.RevealSex()),
        CardField.Residence => card.Residence?.Reveal(),
        CardField.DateOfIssue => card.DateOfIssue?.Reveal(),
        _ => null,
    };

    /// <summary>Which fields stand in the repaired text as they came.</summary>
    private sealed class Origins(string[]? came, string[]? repaired)
    {
        // The places of the first seven fields are those of every card (number, previous number, name, birth, sex, residence, issue).
        private static readonly CardField[] s_places =
        [
            CardField.CitizenNumber, CardField.PreviousNumber, CardField.FullName, CardField.DateOfBirth, CardField.Sex, CardField.Residence, CardField.DateOfIssue,
        ];

        public static Origins Of(RepairResult? repair, string? scanned) => repair?.RevealText() is { } text
            ? new Origins(scanned?.Trim().Split('|') ?? [], text.Split('|'))
            : new Origins(null, null);

        public ValueSource SourceOf(CardField field)
        {
            int place = Array.IndexOf(s_places, field);
            bool same = came is null || repaired is null || (came.Length == repaired.Length && place < came.Length && came[place] == repaired[place]);
            return same ? ValueSource.ReadExact : ValueSource.Repaired;
        }
    }
}
