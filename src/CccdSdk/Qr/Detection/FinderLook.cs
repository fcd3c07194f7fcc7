using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>One way to look for finder patterns.</summary>
/// <param name="Effort">From which effort on it is taken.</param>
/// <param name="View">What is looked at.</param>
/// <param name="RowStep">Every how many rows are scanned.</param>
/// <param name="ContrastFloor">Grey levels; see <see cref="LocalThreshold.Measure"/>.</param>
/// <param name="OpenEnds">Whether finder patterns without a quiet zone count.</param>
/// <param name="CompletesPairs">Whether two finder patterns are enough from here on.</param>
/// <param name="ByMean">
/// Whether the mean of the print around is the threshold. Half of the modules of a symbol are dark (its mask sees to that), so the mean is
/// what a pixel looks like that is half dark. The middle between dark and light is not, where cameras write down the square root of the light and
/// motion mixes a ring with its neighbours; nor where print ran or is thin, whose edges the mean moves back.
/// </param>
internal readonly record struct FinderLook(QrReaderEffort Effort, FinderView View, int RowStep, int ContrastFloor, bool OpenEnds, bool CompletesPairs, bool ByMean = false)
{
    /// <summary>All looks, the cheapest first.</summary>
    public static readonly FinderLook[] InOrder =
    [
        new(QrReaderEffort.Fast, FinderView.Quarter, 2, 8, OpenEnds: false, CompletesPairs: false),
        new(QrReaderEffort.Fast, FinderView.AsItIs, 3, 20, OpenEnds: false, CompletesPairs: false),
        new(QrReaderEffort.Balanced, FinderView.AsItIs, 2, 8, OpenEnds: false, CompletesPairs: true, ByMean: true),
        new(QrReaderEffort.Balanced, FinderView.Half, 2, 8, OpenEnds: false, CompletesPairs: true, ByMean: true),
        new(QrReaderEffort.Balanced, FinderView.Smoothed, 2, 8, OpenEnds: true, CompletesPairs: true),
        new(QrReaderEffort.Thorough, FinderView.Double, 2, 8, OpenEnds: true, CompletesPairs: true),
    ];

    /// <summary>The smallest side that is worth halving.</summary>
    private const int SmallestHalved = 64;

    /// <summary>The most pixels that are doubled: in a larger picture a symbol is rarely so small that it is the picture's fault.</summary>
    private const int LargestDoubled = 320 * 1024;

    /// <summary>The fewest pixels of which a quarter of the width and height is looked at first: it takes a tenth of a look at the picture itself.</summary>
    /// <remarks>In photographs and close-ups a module is as large as a tile, and noise and blur are of many pixels.</remarks>
    private const int SmallestQuartered = 1_500_000;

    /// <summary>Grey levels of a tile without print, about five times the standard deviation of the noise.</summary>
    private const int MuchNoise = 24;

    /// <summary>From here on even a smoothed picture is too rough; half of it is not.</summary>
    private const int VeryMuchNoise = 46, ExtremeNoise = 100;

    /// <summary>Pixels for each module of a quartered picture below which the modules of a symbol themselves look like finder patterns.</summary>
    private const float SmallestQuarteredModule = 2;

    /// <summary>
    /// Grey levels of noise for which one more row is left out: noise makes crosses of everything, and only larger modules can be read in it.
    /// </summary>
    private const int NoiseOfARow = 12;

    private float SmallestModule => View == FinderView.Quarter ? SmallestQuarteredModule : 0;

    /// <summary>Whether the look makes sense for a picture of this size.</summary>
    public bool Suits(in LuminanceView picture)
    {
        long pixels = (long)picture.Width * picture.Height;
        return View switch
        {
            FinderView.Half => Math.Min(picture.Width, picture.Height) >= SmallestHalved,
            FinderView.Quarter => pixels >= SmallestQuartered,
            FinderView.Double => pixels <= LargestDoubled,
            _ => true,
        };
    }

    /// <summary>Looks, and adds what it finds to the patterns of the workspace.</summary>
    public void Find(in LuminanceView picture, DetectionWorkspace workspace, ReadBudget budget)
    {
        workspace.Finder.ForgetNew();
        switch (View)
        {
            case FinderView.AsItIs:
                ScanAsItIs(picture, workspace, budget);
                break;
            case FinderView.Smoothed:
                Scan(LuminanceScaler.Smooth(picture, workspace.Scaled, workspace.Lines), 1, workspace, budget);
                break;
            case FinderView.Half:
                Scan(LuminanceScaler.Halve(picture, workspace.Scaled), 2, workspace, budget);
                break;
            case FinderView.Quarter:
                LuminanceView half = LuminanceScaler.Halve(picture, workspace.Smoothed);
                Scan(LuminanceScaler.Halve(half, workspace.Scaled), 4, workspace, budget);
                break;
            case FinderView.Double:
                Scan(LuminanceScaler.Double(picture, workspace.Scaled, workspace.Lines), 0.5f, workspace, budget);
                break;
        }
    }

    // Where there is much noise, runs are cut to pieces: the smoothed picture takes the place of the picture itself. But what looks like
    // noise may be a picture full of print, so the look by means stays as it is.
    private void ScanAsItIs(in LuminanceView picture, DetectionWorkspace workspace, ReadBudget budget)
    {
        workspace.Threshold.Measure(picture, ContrastFloor, ByMean);
        if (ByMean || workspace.Threshold.Noise < MuchNoise)
        {
            workspace.Candidates.Observer?.OnThresholds(picture, workspace.Threshold);
            workspace.Finder.Find(picture, workspace.Threshold, 1, RowStep + (workspace.Threshold.Noise / NoiseOfARow), OpenEnds, SmallestModule, budget);
        }
        else
        {
            ScanSmoothed(picture, workspace, budget);
        }
    }

    private void ScanSmoothed(in LuminanceView picture, DetectionWorkspace workspace, ReadBudget budget)
    {
        int noise = workspace.Threshold.Noise;
        LuminanceView smooth = LuminanceScaler.Smooth(picture, workspace.Smoothed, workspace.Lines);
        if (noise < VeryMuchNoise)
        {
            Scan(smooth, 1, workspace, budget);
            return;
        }

        LuminanceView half = LuminanceScaler.Halve(smooth, workspace.Scaled);
        Scan(noise < ExtremeNoise ? half : LuminanceScaler.Smooth(half, workspace.Smoothed, workspace.Lines), 2, workspace, budget);
    }

    private void Scan(in LuminanceView view, float scale, DetectionWorkspace workspace, ReadBudget budget)
    {
        workspace.Threshold.Measure(view, ContrastFloor, ByMean);
        workspace.Candidates.Observer?.OnThresholds(view, workspace.Threshold);
        workspace.Finder.Find(view, workspace.Threshold, scale, RowStep, OpenEnds, SmallestModule, budget);
    }
}
