using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr;

/// <summary>Joins the stages from luminance to bytes for one picture. One instance for one call at a time; it is kept for the next.</summary>
internal sealed class QrDecoder
{
    /// <summary>A symbol of version 1 has 21 modules of at least one pixel.</summary>
    private const int SmallestSide = 21;

    /// <summary>Failed candidates that are reported; more would only be guesses.</summary>
    private const int MaxFailed = 4;

    /// <summary>
    /// Triples in a row that look nothing like a symbol before a look is given up. They come in the order of how well they fit, and of 800
    /// generated photographs the first or second one was the symbol in nearly all; the rest is noise and text.
    /// </summary>
    private const int MaxRefused = 16;

    /// <summary>The same once a symbol was read: there is rarely another one.</summary>
    private const int MaxRefusedAfterRead = 24;

    /// <summary>Failed candidates after which a look is given up: a picture full of print must not cost a second.</summary>
    private const int MaxFailedInLook = 12;

    private readonly DetectionWorkspace _workspace;
    private readonly ReadBudget _budget = new();
    private readonly List<QrSymbol> _read = [];
    private readonly List<QrSymbol> _failed = [];
    private readonly List<QrCorners> _taken = [];
    private QrReaderOptions _options = new();
    private int _failedInLook;
    private int _refused;

    /// <summary>Makes a decoder.</summary>
    /// <param name="workspace">Its working memory.</param>
    public QrDecoder(DetectionWorkspace workspace) => _workspace = workspace;

    /// <summary>Reads the symbols of a picture.</summary>
    public static QrReadResult Read(
        in LuminanceView picture, QrReaderOptions options, CancellationToken cancellationToken, IReadObserver? observer = null, IPayloadGrammar? grammar = null)
    {
        if (picture.Width < SmallestSide || picture.Height < SmallestSide)
        {
            return QrReadResult.Empty;
        }

        DetectionWorkspace workspace = DetectionWorkspace.Rent();
        try
        {
            workspace.Candidates.Observer = observer;
            workspace.Candidates.Grammar = grammar;
            QrDecoder decoder = workspace.Decoder;
            decoder.Start(options, (long)picture.Width * picture.Height, observer, cancellationToken);
            decoder.ReadAll(picture);
            return decoder.Result();
        }
        finally
        {
            workspace.Decoder.Forget();
            workspace.Return();
        }
    }

    private IReadObserver? Observer => _workspace.Candidates.Observer;

    private void Start(QrReaderOptions options, long pixels, IReadObserver? observer, CancellationToken cancellationToken)
    {
        _options = options;
        _budget.Start(options, pixels, observer, cancellationToken);
        _workspace.Candidates.Budget = _budget;
    }

    private void Forget()
    {
        _budget.Stop();
        _read.Clear();
        _failed.Clear();
        _taken.Clear();
    }

    // The lists are forgotten right after; nothing else is made for the result.
    private QrReadResult Result()
    {
        _failed.RemoveRange(Math.Min(MaxFailed, _failed.Count), Math.Max(0, _failed.Count - MaxFailed));
        _read.AddRange(_failed);
        return _read.Count == 0 ? QrReadResult.Empty : new QrReadResult(_read);
    }

    private void ReadAll(in LuminanceView picture)
    {
        bool unpaired = false;
        foreach (FinderLook look in FinderLook.InOrder)
        {
            if (_taken.Count > 0 || look.Effort > _options.Effort || _budget.IsSpent || Observer is { ShouldStop: true })
            {
                return;
            }

            if (!look.Suits(picture) || Observer?.ShouldSkip(look) == true)
            {
                continue;
            }

            look.Find(picture, _workspace, _budget);
            Observer?.OnLook(look, _workspace.Threshold, _workspace.Finder.Patterns);
            unpaired |= _workspace.Finder.HasChanged;
            _workspace.Triples.Find(_workspace.Finder.Patterns, _workspace.Finder.New);
            (_failedInLook, _refused) = (0, 0);
            ReadTriples(picture, isPredicted: false);
            if (look.CompletesPairs && unpaired && _read.Count == 0)
            {
                unpaired = false;
                ReadPairs(picture);
            }
        }
    }

    // One pair after the other: most pictures are given up, or read, before the last one, and to place a third pattern is dear.
    private void ReadPairs(in LuminanceView picture)
    {
        (_failedInLook, _refused) = (0, 0);
        int pairs = _workspace.Predictor.FindPairs(_workspace.Finder.Patterns);
        for (int pair = 0; pair < pairs && !IsLookOver; pair++)
        {
            _workspace.Predictor.Complete(pair, picture, _workspace.Triples.Triples);
            ReadTriples(picture, isPredicted: true);
        }
    }

    private bool IsLookOver =>
        _read.Count >= _options.MaxSymbols || _failedInLook >= MaxFailedInLook || _refused >= (_read.Count > 0 ? MaxRefusedAfterRead : MaxRefused)
        || _budget.IsSpent || Observer is { ShouldStop: true };

    private void ReadTriples(in LuminanceView picture, bool isPredicted)
    {
        foreach (FinderTriple triple in _workspace.Triples.Triples)
        {
            if (IsLookOver)
            {
                return;
            }

            if (IsTaken(triple))
            {
                continue;
            }

            _refused++;
            if (ReadCandidate(picture, triple) is not { } symbol)
            {
                continue;
            }

            _refused = 0;
            _failedInLook += symbol.Status == QrReadStatus.Read ? 0 : 1;
            if (symbol.Status == QrReadStatus.Read || !isPredicted || _workspace.Candidates.IsCertain)
            {
                Add(symbol);
            }
        }
    }

    private QrSymbol? ReadCandidate(in LuminanceView picture, in FinderTriple triple)
    {
        Observer?.OnCandidate(triple);
        QrSymbol? symbol = _workspace.Candidates.Read(picture, triple, _options.Effort);
        _budget.Spend(_workspace.Candidates.Located, _workspace.Candidates.Failed);
        return symbol;
    }

    // A finder pattern belongs to one symbol, and there are none between those of a symbol.
    private bool IsTaken(in FinderTriple triple)
    {
        foreach (QrCorners corners in _taken)
        {
            if (Contains(corners, triple.TopLeft) || Contains(corners, triple.TopRight) || Contains(corners, triple.BottomLeft))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(QrSymbol symbol)
    {
        if (symbol.Corners is { } corners && (symbol.Status == QrReadStatus.Read || _workspace.Candidates.IsCertain))
        {
            _taken.Add(corners);
        }

        if (symbol.Status == QrReadStatus.Read)
        {
            _read.Add(symbol);
            RemoveFailed(symbol);
            return;
        }

        QrSymbol? same = _failed.Find(failed => Overlap(failed, symbol));
        if (same is null)
        {
            _failed.Add(symbol);
        }
        else if (symbol.Status > same.Status)
        {
            _failed[_failed.IndexOf(same)] = symbol;
        }
    }

    private void RemoveFailed(QrSymbol symbol)
    {
        for (int i = _failed.Count - 1; i >= 0; i--)
        {
            if (Overlap(_failed[i], symbol))
            {
                _failed.RemoveAt(i);
            }
        }
    }

    private static bool Contains(QrCorners corners, FinderPattern pattern) => SymbolOutline.Contains(corners, pattern.X, pattern.Y);

    private static bool Overlap(QrSymbol a, QrSymbol b) =>
        a.Corners is { } first && b.Corners is { } second
        && (SymbolOutline.Contains(second, Middle(first).X, Middle(first).Y) || SymbolOutline.Contains(first, Middle(second).X, Middle(second).Y));

    private static QrPoint Middle(QrCorners corners) =>
        new((corners.TopRight.X + corners.BottomLeft.X) / 2, (corners.TopRight.Y + corners.BottomLeft.Y) / 2);
}
