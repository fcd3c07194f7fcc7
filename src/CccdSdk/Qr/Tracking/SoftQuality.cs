namespace CccdSdk.Qr.Tracking;

/// <summary>How clear the modules of one frame are, measured on those that are known.</summary>
/// <param name="Amplitude">Their mean, each with the sign of its colour.</param>
/// <param name="Variance">What they vary around it: noise, blur, glare, dirt.</param>
/// <param name="Correlation">With their colours: 1 is perfect, 0 is chance.</param>
internal readonly record struct SoftQuality(float Amplitude, float Variance, float Correlation)
{
    /// <summary>
    /// Function modules tell little about dirt elsewhere, so that a frame with clean ones is not better than this: half the amplitude.
    /// </summary>
    private const float LeastDeviation = 0.55f;

    /// <summary>Sums of noisy values are best when each counts by its amplitude over its variance.</summary>
    public float Weight => Amplitude / Math.Max(Variance, LeastDeviation * LeastDeviation * Amplitude * Amplitude);
}
