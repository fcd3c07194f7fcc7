using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;
using CccdSdk.Qr.Tracking;

namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>What a frame shows of a symbol, made of its modules without a picture.</summary>
internal static class DrawnSample
{
    public static FrameSample Of(int version, float[] darkness)
    {
        int size = SymbolVersion.SizeOf(version);
        SymbolTransform transform = new();
        PerspectiveTransform.TryFit([new(0, 0, 0, 0), new(size, 0, 99, 0), new(size, size, 99, 99), new(0, size, 0, 99)], out PerspectiveTransform plane);
        transform.Reset(size, plane);
        FrameSample sample = new();
        SoftQuality quality = SoftModules.Measure<float>(FunctionPatterns.Of(version), darkness);
        sample.Set(version, inverted: false, transform, new float[darkness.Length], darkness, quality, default);
        return sample;
    }
}
