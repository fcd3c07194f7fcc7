using CccdSdk.Imaging;
using CccdSdk.Qr;
using Xunit;

namespace CccdSdk.Tests.Qr.Tracking;

public sealed class ProbeTests
{
    [Fact]
    public void Probe()
    {
        foreach (string spec in (Environment.GetEnvironmentVariable("PROBE") ?? "3,60").Split(';'))
        {
            float[] v = [.. spec.Split(',').Select(s => float.Parse(s, System.Globalization.CultureInfo.InvariantCulture))];
            float At(int i) => i < v.Length ? v[i] : 0;
            CardVideoLevel level = new(At(0), At(1), (int)At(2), (int)At(3), (int)At(4), At(5));
            int single = 0, read = 0, wrong = 0, located = 0, frames = 0;
            int n = int.Parse(Environment.GetEnvironmentVariable("N") ?? "10", System.Globalization.CultureInfo.InvariantCulture);
            double ms = 0;
            for (int seed = 0; seed < n; seed++)
            {
                CardVideo video = new(seed + 100, level);
                using CardFrameReader reader = new(new CardFrameReaderOptions { Reader = new CardReaderOptions { KeepText = true }, FrameBudget = TimeSpan.FromSeconds(5), Memory = TimeSpan.FromMinutes(5) });
                string? text = null;
                int at = 0;
                for (int i = 0; i < 5; i++)
                {
                    byte[] pixels = video.Next(i);
                    single += new QrReader().Read(CardVideo.View(pixels)).Status == QrReadStatus.Read ? 1 : 0;
                    long t = System.Diagnostics.Stopwatch.GetTimestamp();
                    FrameReading reading = reader.Read(CardVideo.View(pixels));
                    ms += System.Diagnostics.Stopwatch.GetElapsedTime(t).TotalMilliseconds;
                    located += text is null && reading.Region is not null ? 1 : 0;
                    frames += text is null ? 1 : 0;
                    if (reading.Reading is { } r && text is null)
                    {
                        text = r.RevealText();
                        at = i + 1;
                    }
                }

                read += text == video.Payload ? 1 : 0;
                wrong += text is not null && text != video.Payload ? 1 : 0;
            }

            TestContext.Current.SendDiagnosticMessage($"{spec}: single {single}/{5 * n}, five {read}/{n} wrong {wrong}, located {located}/{frames}, {ms / (5 * n):F1} ms/frame");
            File.AppendAllText("/tmp/probe.out", $"{spec}: single {single}/{5 * n}, five {read}/{n} wrong {wrong}, located {located}/{frames}, {ms / (5 * n):F1} ms/frame\n");
        }
    }
}
