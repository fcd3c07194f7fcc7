using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;
using CccdSdk.Qr.Tracking;

namespace CccdSdk.Tool.Explain;

/// <summary>A symbol whose modules were sampled: where they are, what they are, and what came of it.</summary>
internal sealed class SymbolRecord
{
    /// <summary>Records the sampling.</summary>
    public SymbolRecord(SymbolTransform transform, int version, float agreement, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness)
    {
        Version = SymbolVersion.FromNumber(version);
        Agreement = agreement;
        Corners = SymbolOutline.Corners(transform, isMirrored: false);
        Grey = grey.ToArray();
        Darkness = darkness.ToArray();
        Correlation = SoftModules.Measure(FunctionPatterns.Of(version), darkness).Correlation;
        Crossings = new (float X, float Y)[(Version.Size + 1) * (Version.Size + 1)];
        for (int row = 0; row <= Version.Size; row++)
        {
            transform.MapRow(0, row, Crossings.AsSpan(row * (Version.Size + 1), Version.Size + 1));
        }
    }

    /// <summary>The version that was assumed.</summary>
    public SymbolVersion Version { get; }

    /// <summary>The part of the edges of function modules that are in place.</summary>
    public float Agreement { get; }

    /// <summary>Where it is.</summary>
    public QrCorners Corners { get; }

    /// <summary>Where the lines between the modules cross, row by row.</summary>
    public (float X, float Y)[] Crossings { get; }

    /// <summary>The grey values of the modules.</summary>
    public float[] Grey { get; }

    /// <summary>How dark the modules are: 1 is dark, -1 is light, 0 is unknown. Those that were read, else those that were sampled.</summary>
    public float[] Darkness { get; private set; }

    /// <summary>How sure each module is, see <see cref="ModuleOdds"/>: by the last way in which they were decoded.</summary>
    public byte[] Odds { get; private set; } = [];

    /// <summary>How clear the modules are that every symbol of the version has in common, at most 1.</summary>
    public float Correlation { get; }

    /// <summary>How far it came.</summary>
    public QrReadStatus Status { get; private set; }

    /// <summary>What it says, or null.</summary>
    public DecodedSymbol? Decoded { get; private set; }

    /// <summary>Whether rows and columns were exchanged.</summary>
    public bool IsMirrored { get; private set; }

    /// <summary>The width of a module in pixels.</summary>
    public float PixelsPerModule => SymbolOutline.PixelsPerModule(Corners, Version.Size);

    /// <summary>Takes how sure the modules are that are decoded next.</summary>
    public void Rate(ReadOnlySpan<byte> odds) => Odds = Decoded is null ? odds.ToArray() : Odds;

    /// <summary>Takes the result of one way to decode the modules.</summary>
    public void Take(ReadOnlySpan<float> darkness, QrReadStatus status, DecodedSymbol? decoded, bool mirrored)
    {
        if (decoded is not null)
        {
            (Decoded, IsMirrored, Status, Darkness) = (decoded, mirrored, QrReadStatus.Read, darkness.ToArray());
        }
        else if (Decoded is null && status > Status)
        {
            Status = status;
        }
    }

    /// <summary>Whether this one says more than another record of the same place.</summary>
    public bool IsBetterThan(SymbolRecord other) => (Decoded is null) != (other.Decoded is null) ? Decoded is not null : Correlation > other.Correlation;

    /// <summary>The module of the picture where a module of the standard is.</summary>
    public int Seen(int module) => IsMirrored ? ((module % Version.Size) * Version.Size) + (module / Version.Size) : module;
}
