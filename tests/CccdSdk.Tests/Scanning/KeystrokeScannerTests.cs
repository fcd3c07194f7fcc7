using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>The helper for windows and pages, and the patterns of the package's README, compiled against stand-ins: the real types of
/// WPF and Windows Forms exist on Windows only.</summary>
public sealed class KeystrokeScannerTests
{
    private readonly List<ScanEvent> _events = [];

    private string[] Texts => [.. _events.OfType<ScanReceived>().Select(scan => scan.RevealText())];

    [Fact]
    public void Push_ScannerInABusyWindow_IsToldByTheTimesOfTheEvents()
    {
        var scanner = new KeystrokeScanner(_events.Add);
        for (int i = 0; i < ScanCards.Sheet.Length; i++)
        {
            scanner.Push(ScanCards.Sheet.AsSpan(i, 1), TimeSpan.FromMilliseconds(4 * i));
        }

        scanner.Tick(TimeSpan.FromSeconds(2));
        Assert.Equal([ScanCards.Sheet], Texts);
    }

    [Fact]
    public void Push_Person_IsDiscarded()
    {
        var scanner = new KeystrokeScanner(_events.Add);
        int time = 0;
        foreach (char key in "nguyen van a\r")
        {
            scanner.Push([key], TimeSpan.FromMilliseconds(time += 130));
        }

        Assert.Equal(DiscardReason.TypedByHand, Assert.IsType<InputDiscarded>(Assert.Single(_events)).Reason);
    }

    [Fact]
    public void Push_TimeGoesBack_IsNoTimePassed()
    {
        var scanner = new KeystrokeScanner(_events.Add);
        scanner.Push(ScanCards.Sheet.AsSpan(0, 50), TimeSpan.FromSeconds(5));
        scanner.Push(ScanCards.Sheet.AsSpan(50), TimeSpan.FromSeconds(1));
        scanner.Close();
        Assert.Equal([ScanCards.Sheet], Texts);
    }

    [Fact]
    public void Patterns_OfTheReadme_GiveTheScan()
    {
        var forms = new FormsPattern(_events.Add);
        var wpf = new WpfPattern(_events.Add);
        foreach (char key in ScanCards.Sheet + "\r")
        {
            forms.OnKeyPress(new StandInKeyPressEventArgs(key));
            wpf.OnPreviewTextInput(new StandInTextCompositionEventArgs(key.ToString(), Environment.TickCount));
        }

        Assert.Equal([ScanCards.Sheet, ScanCards.Sheet], Texts);
    }

    /// <summary>Stands in for KeyPressEventArgs of Windows Forms.</summary>
    private sealed class StandInKeyPressEventArgs(char keyChar)
    {
        public char KeyChar { get; } = keyChar;

        public bool Handled { get; set; }
    }

    /// <summary>Stands in for TextCompositionEventArgs of WPF.</summary>
    private sealed class StandInTextCompositionEventArgs(string text, int timestamp)
    {
        public string Text { get; } = text;

        public int Timestamp { get; } = timestamp;

        public bool Handled { get; set; }
    }

    private sealed class FormsPattern(Action<ScanEvent> handler)
    {
        private readonly KeystrokeScanner _scanner = new(handler);

        public void OnKeyPress(StandInKeyPressEventArgs e)
        {
            _scanner.Push([e.KeyChar], TimeSpan.FromMilliseconds(Environment.TickCount64));
            e.Handled = true;
        }
    }

    private sealed class WpfPattern(Action<ScanEvent> handler)
    {
        private readonly KeystrokeScanner _scanner = new(handler);

        public void OnPreviewTextInput(StandInTextCompositionEventArgs e)
        {
            _scanner.Push(e.Text, TimeSpan.FromMilliseconds((uint)e.Timestamp));
            e.Handled = true;
        }
    }
}
