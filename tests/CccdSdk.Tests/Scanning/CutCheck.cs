using CccdSdk.Identity;
using CccdSdk.Results;
using CccdSdk.Scanning;

namespace CccdSdk.Tests.Scanning;

/// <summary>What has to come of a card whose beginning or end was cut off: fields that are wholly there are right, those that are not
/// are missing. Where too little is left to tell fields by, they may be missing, but are never wrong.</summary>
internal sealed class CutCheck(string card, string cut, bool isStart)
{
    private readonly string[] _fields = card.Split('|');

    /// <summary>Reads the cut text as an application does, and counts.</summary>
    public void Check(RepairSweep sweep, string name)
    {
        CardReading truth = CardReader.Default.Read(card);
        CardReading reading = CardReader.Default.Read(cut);
        bool certain = IsCertain();
        bool keepsTexts = LossSigns.HasStrongLetter(cut);
        foreach (CardField kind in (CardField[])[CardField.CitizenNumber, CardField.PreviousNumber, CardField.FullName, CardField.DateOfBirth, CardField.Sex, CardField.Residence, CardField.DateOfIssue])
        {
            string? value = ValueOf(truth, kind);
            string? read = ValueOf(reading, kind);
            if (value is null)
            {
                Fail(sweep, name, kind, read is not null, "invented");
                continue;
            }

            bool whole = IsWhole(kind);
            bool derived = kind == CardField.Sex && (reading.Repair?.Fields.Any(static field => field.IsDerived) ?? false);
            bool text = kind is CardField.FullName or CardField.Residence;
            sweep.Count($"L4 {(whole ? certain ? text ? "whole texts" : "whole fields" : "whole, but nothing tells the places," : "cut fields")}");
            sweep.Count($"L4 {(whole ? certain ? text ? "whole texts" : "whole fields" : "whole, but nothing tells the places," : "cut fields")} given", read is null || derived ? 0 : 1);
            Fail(sweep, name, kind, read is not null && read != value, "WRONG");
            Fail(sweep, name, kind, !whole && !derived && read is not null, "given although cut");
            Fail(sweep, name, kind, whole && certain && read is null && (!text || keepsTexts), "missing");
        }
    }

    private static void Fail(RepairSweep sweep, string name, CardField kind, bool failed, string how)
    {
        if (failed)
        {
            sweep.Failures.Add($"{name}: {kind} {how}");
        }
    }

    /// <summary>There is a bar on both sides of it, or at its other side is the end of the card, or it cannot be longer.</summary>
    private bool IsWhole(CardField kind)
    {
        int index = CardTextShape.FieldAt(_fields.Length, kind);
        if (index == 1 && _fields.Length == 6 && kind == CardField.PreviousNumber)
        {
            return false;
        }

        string field = _fields[index];
        bool cannotBeLonger = (kind is CardField.DateOfBirth or CardField.DateOfIssue && field.Length >= 8) || kind is CardField.CitizenNumber or CardField.PreviousNumber or CardField.Sex;
        int begin = _fields.Take(index).Sum(static one => one.Length + 1);
        int end = begin + field.Length;
        int bar = cannotBeLonger ? 0 : 1;
        return isStart ? begin - bar >= card.Length - cut.Length : end + bar <= cut.Length;
    }

    /// <summary>The number is there; or the date of issue, with a date of birth and a sex or the parts of a residence before it.</summary>
    private bool IsCertain()
    {
        string[] pieces = cut.Split('|');
        int issue = pieces.Length - (_fields.Length == 11 ? 5 : 1);
        return pieces.Length > 1 && (isStart
            ? issue > 0 && (pieces[issue - 1].Contains(", ", StringComparison.Ordinal) || (issue >= 4 && IsWhole(CardField.DateOfBirth)))
            : pieces[0].Length == 12);
    }

    private static string? ValueOf(CardReading reading, CardField kind) => reading.Card is not { } card ? null : kind switch
    {
        CardField.CitizenNumber => card.Number.IsDefault ? null : card.Number.Reveal(),
        CardField.PreviousNumber => card.PreviousNumber?.Reveal(),
        CardField.FullName => card.FullName?.Reveal(),
        CardField.DateOfBirth => card.DateOfBirth?.Reveal(),
        CardField.Sex => card.RevealSex() == Sex.Unknown ? null : card.RevealSex().ToString(),
        CardField.Residence => card.Residence?.Reveal(),
        _ => card.DateOfIssue?.Reveal(),
    };
}
