using CccdSdk.Privacy;

namespace TouristGate.Core.Privacy;

/// <summary>Ready pseudonymizers by purpose and key.</summary>
internal sealed class PseudonymCache
{
    private readonly Dictionary<(string Purpose, string KeyId), NumberPseudonymizer> _ready = [];

    public NumberPseudonymizer For(string purpose, PseudonymKey key)
    {
        if (!_ready.TryGetValue((purpose, key.Id), out NumberPseudonymizer? pseudonymizer))
        {
            pseudonymizer = _ready[(purpose, key.Id)] = new NumberPseudonymizer(key.Id, key.Key, purpose);
        }

        return pseudonymizer;
    }

    public void Clear()
    {
        foreach (NumberPseudonymizer pseudonymizer in _ready.Values)
        {
            pseudonymizer.Dispose();
        }

        _ready.Clear();
    }
}
