namespace CccdSdk.Scanning;

/// <summary>All readings of a damaged field: at each place of what came, which texts a piece of it may stand for.</summary>
internal sealed class Lattice(int length)
{
    private readonly List<Edge>?[] _edges = new List<Edge>?[length];

    /// <summary>The length of what came.</summary>
    public int Length => _edges.Length;

    /// <summary>Whether there is one reading at most.</summary>
    public bool IsCertain => Array.TrueForAll(_edges, static edges => edges is null || edges.Count == 1);

    /// <summary>The pieces from a place on.</summary>
    public IReadOnlyList<Edge> From(int place) => _edges[place] ?? (IReadOnlyList<Edge>)[];

    /// <summary>Adds a reading of a piece.</summary>
    /// <param name="place">Where the piece begins.</param>
    /// <param name="pieceLength">Its length.</param>
    /// <param name="text">What it may stand for.</param>
    /// <param name="cost">How unlikely that is by itself, in halves of a bit.</param>
    public void Add(int place, int pieceLength, string text, int cost = 0)
    {
        if (place + pieceLength <= _edges.Length)
        {
            (_edges[place] ??= []).Add(new Edge(pieceLength, text, cost));
        }
    }

    /// <summary>A reading of a piece.</summary>
    internal readonly record struct Edge(int Length, string Text, int Cost);
}
