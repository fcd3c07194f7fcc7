namespace CccdSdk.Qr.Tracking;

/// <summary>The correlation of grey values with what they should be, added up pair by pair.</summary>
internal struct Correlation
{
    private float _product;
    private float _mean;
    private float _squares;
    private float _knownMean;
    private float _knownSquares;
    private int _count;

    /// <summary>1 is perfect, 0 is chance, -1 is the opposite.</summary>
    public readonly float Value
    {
        get
        {
            float variance = ((_squares * _count) - (_mean * _mean)) * ((_knownSquares * _count) - (_knownMean * _knownMean));
            return variance > 0 ? ((_product * _count) - (_mean * _knownMean)) / MathF.Sqrt(variance) : 0;
        }
    }

    /// <summary>Adds a pair.</summary>
    public void Add(float grey, float known)
    {
        _product += grey * known;
        _mean += grey;
        _squares += grey * grey;
        _knownMean += known;
        _knownSquares += known * known;
        _count++;
    }
}
