using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Messages;

/// <summary>Checks a visit against every rule of the check-in table before it is sent.</summary>
public static class CheckInValidator
{
    /// <summary>Children up to this age have a time of birth in the message.</summary>
    private const int NewbornDays = 28;

    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>All findings; the message can be sent if none is an error.</summary>
    public static IReadOnlyList<MessageFinding> Validate(CheckInVisit visit, CheckInProfile profile)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var findings = new List<MessageFinding>();
        IReadOnlyList<CheckInField> fields = CheckInFields.Of(profile);
        foreach (CheckInField field in CheckInFields.Of(CheckInProfile.Qd4750))
        {
            string text = field.Value(visit);
            if (fields.Contains(field))
            {
                CheckField(field, text, findings);
            }
            else if (text.Length > 0)
            {
                findings.Add(MessageFinding.Of(field.Name, MessageRule.NotInProfile));
            }
        }

        CheckLists(visit, findings);
        CheckTimes(visit, findings);
        CheckBirth(visit, findings);
        return findings;
    }

    private static void CheckField(CheckInField field, string text, List<MessageFinding> findings)
    {
        if (text.Length == 0)
        {
            if (field.Required)
            {
                findings.Add(MessageFinding.Of(field.Name, MessageRule.Required));
            }

            return;
        }

        if (!MessageText.IsSendable(text))
        {
            findings.Add(MessageFinding.Of(field.Name, MessageRule.Character));
            return;
        }

        // In UTF-16 units, the strictest count in use: .NET's schema validator and SQL Server count so.
        if (field.MaxLength > 0 && text.Length > field.MaxLength)
        {
            findings.Add(MessageFinding.Of(field.Name, MessageRule.TooLong, field.MaxLength));
        }

        if (!CheckInPatterns.Matches(field.Pattern, text))
        {
            findings.Add(MessageFinding.Of(field.Name, MessageRule.Form));
        }
    }

    /// <summary>Lists of several cards have equally many entries, also empty ones are not left out.</summary>
    private static void CheckLists(CheckInVisit visit, List<MessageFinding> findings)
    {
        int cards = visit.Patient.InsuranceNumbers.Count;
        if (cards == 0)
        {
            findings.Add(MessageFinding.Of("MA_THE_BHYT", MessageRule.NoCard));
        }

        CheckLength("MA_DKBD", visit.RegisteredFacilities.Count, cards, findings);
        CheckLength("GT_THE_TU", visit.ValidFrom.Count, cards, findings);
        CheckLength("GT_THE_DEN", visit.ValidTo.Count, cards, findings);
        if (visit.ValidFrom.Zip(visit.ValidTo).Any(static pair => pair.Second < pair.First))
        {
            findings.Add(MessageFinding.Of("GT_THE_DEN", MessageRule.CardDates));
        }
    }

    private static void CheckLength(string field, int count, int cards, List<MessageFinding> findings)
    {
        if (count != 0 && count != cards)
        {
            findings.Add(MessageFinding.Of(field, MessageRule.ListLengths));
        }
    }

    private static void CheckTimes(CheckInVisit visit, List<MessageFinding> findings)
    {
        // Messages have whole minutes, so an order in the minute of the arrival is in order.
        DateTimeOffset arrival = visit.ArrivedAt.AddSeconds(-59);
        if (visit.OrderedAt < arrival)
        {
            findings.Add(MessageFinding.Of("NGAY_YL", MessageRule.Order));
        }

        if (visit.AdmittedAt < arrival)
        {
            findings.Add(MessageFinding.Of("NGAY_VAO_NOI_TRU", MessageRule.Order));
        }
    }

    private static void CheckBirth(CheckInVisit visit, List<MessageFinding> findings)
    {
        CardDate birth = visit.Patient.DateOfBirth;
        DateOnly arrival = DateOnly.FromDateTime(visit.ArrivedAt.ToOffset(s_vietnam).DateTime);
        if (birth.TryReveal(out DateOnly day))
        {
            int age = arrival.DayNumber - day.DayNumber;
            if (age < 0)
            {
                findings.Add(MessageFinding.Of("NGAY_SINH", MessageRule.BirthInFuture));
            }
            else if (age <= NewbornDays && visit.Patient.TimeOfBirth is null)
            {
                findings.Add(MessageFinding.Of("NGAY_SINH", MessageRule.TimeOfBirth));
            }
        }
        else if (birth.RevealYear() > arrival.Year)
        {
            findings.Add(MessageFinding.Of("NGAY_SINH", MessageRule.BirthInFuture));
        }

        if (birth.Precision == DatePrecision.Month)
        {
            findings.Add(MessageFinding.Of("NGAY_SINH", MessageRule.MonthLeftOut));
        }
    }
}
