using System.Collections.Immutable;

namespace CccdSdk.Scanning;

/// <summary>Undoes damages one after another, in the breadth, until the text is that of a card.</summary>
internal sealed class RepairSearch
{
    /// <summary>R2 is two steps, and a second damage may have come on top.</summary>
    private const int MaxSteps = 3;

    /// <summary>More texts than this are never looked at, whatever came.</summary>
    private const int MaxStates = 160;

    private static readonly DamageInverse[] s_inverses =
    [
        new FramingInverse(), new CodePageInverse(), new MultiByteInverse(), new EscapesInverse(), new HexDumpInverse(), new AltBytesInverse(),
        new DecomposedInverse(), new LookAlikesInverse(), new DelimiterInverse(), new KeyboardDigitsInverse(), new CapsLockInverse(), new SevenBitInverse(),
    ];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<RepairState> _states = [];
    private readonly UndoSink _sink = new();

    /// <summary>All texts that were looked at, what came first.</summary>
    public IReadOnlyList<RepairState> States => _states;

    /// <summary>The texts of cards that were found with the fewest steps.</summary>
    public List<RepairState> Goals { get; } = [];

    /// <summary>The cards of which some fields have several readings.</summary>
    public List<(FieldReading[] Fields, ImmutableArray<ScanDamage> Damage)> Readings { get; } = [];

    /// <summary>Looks for the text of a card.</summary>
    public void Run(string text)
    {
        _states.Add(new RepairState(text, []));
        _seen.Add(text);
        int begin = 0;
        for (int step = 0; step < MaxSteps && Goals.Count == 0; step++)
        {
            int end = _states.Count;
            for (; begin < end; begin++)
            {
                Expand(_states[begin]);
            }
        }
    }

    private void Expand(RepairState state)
    {
        foreach (DamageInverse inverse in s_inverses)
        {
            // Composing letters takes the order of typed digits away.
            bool composed = inverse.Damage == ScanDamage.KeyboardDigits && state.Damage.Contains(ScanDamage.Decomposed);
            bool again = inverse.Damage != ScanDamage.CodePage && state.Damage.Contains(inverse.Damage);
            if (again || composed || _states.Count > MaxStates)
            {
                continue;
            }

            _sink.Clear();
            inverse.Undo(state.Text, _sink);
            ImmutableArray<ScanDamage> damage = state.Damage.Add(inverse.Damage);
            foreach (string text in _sink.Texts)
            {
                Add(new RepairState(text, damage));
            }

            Readings.AddRange(_sink.Readings.Select(fields => (fields, damage)));
        }
    }

    private void Add(RepairState state)
    {
        if (!_seen.Add(state.Text))
        {
            return;
        }

        if (RepairGoal.Is(state.Text))
        {
            Goals.Add(state);
        }
        else
        {
            _states.Add(state);
        }
    }
}
