using CccdSdk.Imaging;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Detection;

/// <summary>Reads what three finder patterns may belong to: geometry, modules, bytes, or the stage that failed.</summary>
internal sealed class SymbolCandidateReader
{
    /// <summary>Timing patterns of random texture score less, whatever the guess of the version; those of a real symbol more.</summary>
    internal const float LeastTiming = 0.65f;

    /// <summary>A symbol of which nothing but the timing patterns is in place scores no less.</summary>
    private const float CertainTiming = 0.8f;

    /// <summary>With fewer function modules in place it is no symbol, whatever the timing patterns say.</summary>
    private const float LikelyAgreement = 0.65f;

    /// <summary>Edges of function modules that must be in place before it is worth while to decode; half of them are by chance.</summary>
    private const float LeastAgreement = 0.68f;

    /// <summary>With that many in place the symbol is where it was looked for, whether it can be read or not.</summary>
    private const float CertainAgreement = 0.85f;

    /// <summary>With fewer pixels for each module not even clean symbols can be read.</summary>
    private const float SmallestModule = 1.3f;

    private readonly VersionEstimator _versions = new();
    private readonly SymbolLocator _locator = new();
    private readonly ModuleReader _modules = new();

    /// <summary>Whether the last candidate was a symbol for certain.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>How many versions of the last candidate were located, which is what takes time.</summary>
    public int Located { get; private set; }

    /// <summary>How many times modules were found by the last <see cref="Read"/> that could not be decoded.</summary>
    public int Failed { get; private set; }

    /// <summary>Watches the stages; null for nobody.</summary>
    public IReadObserver? Observer
    {
        get => _modules.Observer;
        set => _modules.Observer = value;
    }

    /// <summary>What may still be spent; null for anything.</summary>
    public ReadBudget? Budget { get; set; }

    /// <summary>What the content may be expected to look like; null for anything.</summary>
    public IPayloadGrammar? Grammar
    {
        get => _modules.Grammar;
        set => _modules.Grammar = value;
    }

    /// <summary>Reads one candidate.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="triple">Its finder patterns.</param>
    /// <param name="effort">How much to try.</param>
    /// <returns>The symbol, read or failed; null when there is nothing that looks like a symbol.</returns>
    public QrSymbol? Read(in LuminanceView picture, in FinderTriple triple, QrReaderEffort effort)
    {
        IsCertain = false;
        (Located, Failed) = (0, 0);
        Span<int> versions = stackalloc int[VersionEstimator.MaxVersions];
        versions = versions[.._versions.Rank(picture, triple, versions, out float timing)];
        Observer?.OnTiming(timing);
        if (timing < LeastTiming)
        {
            return null;
        }

        QrSymbol? failed = null;
        float best = 0;
        foreach (int version in versions)
        {
            if (Budget is { IsLate: true })
            {
                break;
            }

            float agreement = _locator.Locate(picture, triple, version);
            best = Math.Max(best, agreement);
            Located++;
            Observer?.OnLocated(_locator.Transform, version, agreement);
            if (agreement >= LeastAgreement)
            {
                QrSymbol symbol = ReadModules(picture, triple, version, effort);
                if (symbol.Status == QrReadStatus.Read)
                {
                    return symbol;
                }

                Failed++;
                failed = Further(failed, symbol);
            }
        }

        IsCertain = best >= CertainAgreement;
        return failed ?? (timing < CertainTiming || best < LikelyAgreement ? null : Failure(picture, triple, versions[0], QrReadStatus.UnreadableVersion));
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release()
    {
        Observer = null;
        Grammar = null;
        Budget = null;
        _modules.Release();
    }

    private QrSymbol ReadModules(in LuminanceView picture, in FinderTriple triple, int version, QrReaderEffort effort)
    {
        bool inverted = triple.TopLeft.IsInverted;
        QrReadStatus status = _modules.Read(picture, _locator.Transform, version, inverted, effort, out DecodedSymbol? decoded, out bool mirrored);
        return status == QrReadStatus.Read && decoded is not null
            ? QrSymbol.FromDecoded(decoded, SymbolOutline.Corners(_locator.Transform, mirrored), SymbolOutline.PixelsPerModule(_locator.Transform), mirrored, inverted)
            : Failure(picture, triple, version, status);
    }

    private QrSymbol Failure(in LuminanceView picture, in FinderTriple triple, int version, QrReadStatus status)
    {
        SymbolTransform transform = _locator.Transform;
        if (transform.Size == 0 || status == QrReadStatus.UnreadableVersion)
        {
            InitialTransform.TryCreate(triple, SymbolVersion.SizeOf(version), transform);
        }

        QrCorners corners = SymbolOutline.Corners(transform, isMirrored: false);
        float module = SymbolOutline.PixelsPerModule(transform);
        status = SymbolOutline.IsCutOff(corners, picture.Width, picture.Height) ? QrReadStatus.CutOff
            : module < SmallestModule ? QrReadStatus.TooSmall
            : status;
        return new QrSymbol(status)
        {
            Version = status == QrReadStatus.UnreadableVersion ? null : version,
            Corners = corners,
            PixelsPerModule = module,
            IsInverted = triple.TopLeft.IsInverted,
        };
    }

    private static QrSymbol Further(QrSymbol? first, QrSymbol second) => first is null || second.Status > first.Status ? second : first;
}
