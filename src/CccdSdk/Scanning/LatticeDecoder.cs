namespace CccdSdk.Scanning;

/// <summary>Finds the cheapest ways through a lattice: a search in the breadth that keeps the best at the end of each word.</summary>
internal static class LatticeDecoder
{
    /// <summary>How many readings are kept at the end of a word, and within one.</summary>
    private const int KeptAtEnd = 12;
    private const int KeptWithin = 200;

    /// <summary>About what a word costs more that is in no list, in the units of <see cref="WordModel"/>.</summary>
    private const int UnlistedBeginning = 30;

    /// <summary>The cheapest readings, all different, the best first.</summary>
    public static List<LatticeReading> Decode(Lattice lattice, WordModel model, int most)
    {
        var at = new List<LatticeReading>?[lattice.Length + 1];
        at[0] = [new LatticeReading(string.Empty, 0, -1, 0, 0, 0)];
        for (int place = 0; place < lattice.Length; place++)
        {
            if (at[place] is not { } readings)
            {
                continue;
            }

            Prune(readings, model);
            foreach (Lattice.Edge edge in lattice.From(place))
            {
                List<LatticeReading> next = at[place + edge.Length] ??= [];
                foreach (LatticeReading reading in readings)
                {
                    next.Add(Extend(reading, edge, model));
                }
            }

            at[place] = null;
        }

        List<LatticeReading> done = [.. (at[lattice.Length] ?? []).Select(reading => EndWord(reading, reading.Text.Length, model))];
        done.Sort(Compare);
        return [.. done.DistinctBy(static reading => reading.Text).Take(most)];
    }

    private static void Prune(List<LatticeReading> readings, WordModel model)
    {
        bool ended = readings.TrueForAll(static reading => reading.WordStart == reading.Text.Length);
        int kept = ended ? KeptAtEnd : KeptWithin;
        if (readings.Count <= kept)
        {
            return;
        }

        // Within a word its letters have no cost yet: those that begin a listed word come first.
        LatticeReading[] best = ended
            ? [.. readings.Order(Comparer<LatticeReading>.Create(Compare))]
            : [.. readings.OrderBy(reading => reading.Cost + (model.BeginsListed(reading.Text.AsSpan(reading.WordStart)) ? 0 : UnlistedBeginning))
                .ThenBy(static reading => reading.Text, StringComparer.Ordinal)];
        readings.Clear();
        readings.AddRange(best.AsSpan(0, kept));
    }

    private static int Compare(LatticeReading one, LatticeReading other)
    {
        int order = one.Cost.CompareTo(other.Cost);
        return order != 0 ? order : string.CompareOrdinal(one.Text, other.Text);
    }

    private static LatticeReading Extend(LatticeReading reading, Lattice.Edge edge, WordModel model)
    {
        LatticeReading next = reading with { Text = reading.Text + edge.Text, Cost = reading.Cost + edge.Cost };
        for (int i = reading.Text.Length; i < next.Text.Length; i++)
        {
            if (!IsWord(next.Text[i]))
            {
                next = EndWord(next, i, model) with { WordStart = i + 1 };
                next = next.Text[i] == ' ' ? next : next with { PreviousStart = -1 };
            }
        }

        return next;
    }

    private static LatticeReading EndWord(LatticeReading reading, int end, WordModel model)
    {
        if (end <= reading.WordStart)
        {
            return reading;
        }

        ReadOnlySpan<char> text = reading.Text;
        ReadOnlySpan<char> previous = reading.PreviousStart < 0 ? default : text.Slice(reading.PreviousStart, reading.PreviousLength);
        int cost = model.Cost(text[reading.WordStart..end], previous, reading.WordStart == 0, out bool implausible);
        return reading with
        {
            Cost = reading.Cost + cost,
            Implausible = reading.Implausible + (implausible ? 1 : 0),
            PreviousStart = reading.WordStart,
            PreviousLength = end - reading.WordStart,
            WordStart = end,
        };
    }

    private static bool IsWord(char letter) => char.IsAsciiDigit(letter) || VietnameseScript.IsLetter(letter) || letter >= 0x80;
}
