using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Finds out what a scanner, a driver or a keyboard did to the text of a card, and undoes it.</summary>
/// <remarks>
/// <para>The result is exact only with proof: damaging the repaired text again gives what came, and no other text of a card does.
/// Where several texts could have been damaged to the same one, fields have candidates, which are never filled in by themselves.</para>
/// <para>A text that is a clean card passes without any allocation.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public static class ScanRepair
{
    /// <summary>The longest text that is looked at: four characters for each byte of the longest payload.</summary>
    public const int MaxLength = 4 * CardPayload.MaxLength;

    private const int StackBytes = 1024;

    private static readonly AmbiguousDamage[] s_ambiguous = [new MultiByteLossDamage(), new LoneLeadDamage(), new LowByteDamage(), new CodePointDigitsDamage()];

    /// <summary>Repairs one scan.</summary>
    /// <param name="text">The characters exactly as they came: composing them first destroys what keyboard layouts did to digits.</param>
    /// <returns>What had happened, and the text. No content makes this method throw.</returns>
    public static RepairResult Repair(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return RepairResult.Unchanged;
        }

        if (text.Length <= StackBytes / 3)
        {
            Span<byte> utf8 = stackalloc byte[StackBytes];
            OperationStatus status = Utf8.FromUtf16(text, utf8, out _, out int written, replaceInvalidSequences: false);
            bool settled = status == OperationStatus.Done && IsSettled(utf8[..written], trimmedIsClean: false);
            utf8[..written].Clear();
            if (settled)
            {
                return RepairResult.Unchanged;
            }
        }

        return Search(text.ToString());
    }

    /// <summary>Repairs one scan.</summary>
    /// <param name="bytes">The bytes as a serial port gave them: UTF-8, or anything else.</param>
    /// <returns>What had happened, and the text. No content makes this method throw.</returns>
    public static RepairResult Repair(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MaxLength || IsSettled(bytes, trimmedIsClean: false))
        {
            return RepairResult.Unchanged;
        }

        return Search(CodePages.FromUtf8(bytes) ?? Encoding.Latin1.GetString(bytes));
    }

    /// <summary>Whether a text is a clean card, or another document: there is nothing to repair. No allocation.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="trimmedIsClean">Whether line ends around the text are left to the reading of it.</param>
    internal static bool IsSettled(ReadOnlySpan<byte> utf8, bool trimmedIsClean)
    {
        PayloadOutcome outcome = CardPayload.Read(utf8, out CardPayload payload);
        return IsSettled(utf8, outcome, payload, trimmedIsClean);
    }

    /// <summary>The same for a text that was read already.</summary>
    internal static bool IsSettled(ReadOnlySpan<byte> utf8, PayloadOutcome outcome, scoped in CardPayload payload, bool trimmedIsClean) => outcome switch
    {
        PayloadOutcome.Card when !payload.Findings.Contains(FindingCode.SurroundingsTrimmed) => CleanText.IsCertain(utf8, payload),
        PayloadOutcome.Card => (trimmedIsClean || utf8.Trim((byte)' ').Length == Surroundings.Trim(utf8).Length) && CleanText.IsCertain(Surroundings.Trim(utf8), payload),
        PayloadOutcome.OtherDocument => IsPlain(utf8, payload) && (trimmedIsClean || Surroundings.Trim(utf8).Length == utf8.Length),
        _ => utf8.IsEmpty,
    };

    // Health insurance cards write their letters in hexadecimal: others are digits that a keyboard layout turned into letters.
    private static bool IsPlain(ReadOnlySpan<byte> utf8, scoped in CardPayload payload) =>
        payload.Document is not (DocumentKind.BhytOld or DocumentKind.BhytNew) || Ascii.IsValid(Surroundings.Trim(utf8));

    internal static RepairResult Search(string text)
    {
        bool isGoal = RepairGoal.Is(text);
        string[] fields = isGoal ? CardTextShape.Split(text) : [];
        bool insurance = isGoal && fields.Length == 0;
        ScanDamage loss = insurance || !isGoal ? ScanDamage.None : LossReading.IsCutDate(fields) ? ScanDamage.CutOff : LossSigns.Of(fields);
        int implausible = isGoal && !insurance ? RepairGoal.Implausible(text) : 0;
        if (insurance || (isGoal && loss == ScanDamage.None && (implausible == 0 || LossSigns.HasStrongLetter(text))))
        {
            return InputMethodSigns.Check(text);
        }

        var search = new RepairSearch();
        search.Run(text);
        if (isGoal)
        {
            search.Goals.RemoveAll(goal => RepairGoal.Implausible(goal.Text) >= implausible);
        }

        return FromGoals(search) ?? FromReadings(search, implausible, isGoal) ?? FromLoss(search, text, isGoal, loss);
    }

    private static RepairResult? FromGoals(RepairSearch search)
    {
        List<RepairState> goals = search.Goals;
        if (goals.Count > 1)
        {
            int fewest = goals.Min(static goal => RepairGoal.Implausible(goal.Text));
            goals.RemoveAll(goal => RepairGoal.Implausible(goal.Text) > fewest);
        }

        if (goals.Count == 0)
        {
            return null;
        }

        ImmutableArray<ScanDamage> damage = goals[0].Report();
        bool bestFit = damage.Contains(ScanDamage.LookAlikes) && search.States.Any(static state => LookAlikesInverse.MayBeBestFit(state.Text));
        if (goals.Count == 1 && !bestFit)
        {
            return RepairResult.Exact(damage, goals[0].Text);
        }

        FieldReading[] readings = PartialRepair.Merge(goals);
        return bestFit
            ? PartialRepair.Create(RepairCertainty.Candidates, damage.Add(ScanDamage.MarksLost), Doubt(readings))
            : PartialRepair.Create(RepairCertainty.Candidates, damage, readings);
    }

    /// <summary>Texts that a best fit may have taken marks from: one candidate each, and not exact.</summary>
    private static FieldReading[] Doubt(FieldReading[] readings) =>
        [.. readings.Select((reading, i) => CardTextShape.IsText(CardTextShape.Kind(readings.Length, i)) && reading.Best.Length > 0
            ? new FieldReading(reading.Raw, null, [new RepairCandidate(reading.Best, CandidateReason.PossibleLetters)])
            : reading)];

    private static RepairResult? FromReadings(RepairSearch search, int implausible, bool isGoal)
    {
        var all = search.Readings.Select(static reading => (reading.Fields, Damage: reading.Damage)).ToList();
        foreach (RepairState state in search.States.Where(static state => state.Damage.Length == 0 || (state.Damage.Length == 1 && state.Damage[0] is ScanDamage.Framing or ScanDamage.LookAlikes)).Take(4))
        {
            all.AddRange(s_ambiguous.SelectMany(damage => damage.Read(state.Text).Select(fields => (fields, state.Report().Add(damage.Damage)))));
        }

        // An idea that explains the text only with odd words is no better than none.
        all.RemoveAll(static reading => FieldReadings.Implausible(reading.Fields) * 3 > FieldReadings.Words(reading.Fields));
        all.RemoveAll(reading => isGoal && FieldReadings.Implausible(reading.Fields) >= implausible);
        if (all.Count == 0)
        {
            return null;
        }

        (FieldReading[] fields, ImmutableArray<ScanDamage> damage) = all
            .OrderBy(static reading => FieldReadings.Implausible(reading.Fields))
            .ThenBy(static reading => FieldReadings.Cost(reading.Fields))
            .First();
        ScanDamage loss = FieldReadings.AreNamed(fields) ? LossSigns.Of([.. fields.Select(static field => field.Best)], damaged: true) : ScanDamage.None;
        return loss == ScanDamage.None
            ? PartialRepair.Create(RepairCertainty.Candidates, damage, fields)
            : PartialRepair.Create(RepairCertainty.Lossy, damage.Add(loss), FieldReadings.WithoutTexts(fields));
    }

    /// <summary>Whether a prefix was taken off, although no number tells where a card begins: the text is that of something else.</summary>
    private static bool IsOfAnotherBeginning(RepairState state, string text) =>
        state.Damage.Contains(ScanDamage.Framing) && state.Text.Length > 0 && state.Text[0] != text.AsSpan().TrimStart("\uFEFF\u0002\r\n\t \0")[0];

    private static RepairResult FromLoss(RepairSearch search, string text, bool isGoal, ScanDamage loss)
    {
        if (isGoal && loss == ScanDamage.None)
        {
            return InputMethodSigns.Check(text);
        }

        foreach (RepairState state in search.States)
        {
            if (LossReading.Read(state.Text) is not { } reading || (reading.Fields[0].Exact is null && IsOfAnotherBeginning(state, text)))
            {
                continue;
            }

            bool keeps = state.Damage.IsEmpty && !isGoal && reading.Damage != ScanDamage.CutOff && UnusualCard.IsKept(text);
            ScanDamage damage = loss != ScanDamage.None ? loss : reading.Damage;
            return keeps ? RepairResult.Unchanged : PartialRepair.Create(RepairCertainty.Lossy, state.Report().Add(damage), reading.Fields);
        }

        return RepairResult.Unchanged;
    }
}
