using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CounterDevices.Keys;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>Messages of a page to scans.</summary>
public sealed class KeyScannerTests
{
    private static readonly string s_card = SyntheticPayload.Write(SyntheticIdentity.Create(31));

    [Fact]
    public void Push_FastKeysWithEnter_GiveTheTextUnchanged()
    {
        string text = s_card.Normalize(NormalizationForm.FormD);
        IReadOnlyList<ScanEvent>? events = new KeyScanner().Push(Message(text + "\r", milliseconds: 4));
        Assert.Equal(text, Assert.IsType<ScanReceived>(Assert.Single(events!)).RevealText());
    }

    [Fact]
    public void Push_KeysInManyMessages_AreOneScan()
    {
        var scanner = new KeyScanner();
        var events = new List<ScanEvent>();
        for (int i = 0; i < s_card.Length; i++)
        {
            events.AddRange(scanner.Push(Json($"\"{s_card[i]}\"", $"[{10 * i}]", 10 * i))!);
        }

        Assert.Empty(events);
        events.AddRange(scanner.Push(Json("\"\"", "[]", (10 * s_card.Length) + 300))!);
        Assert.Equal(s_card, Assert.IsType<ScanReceived>(Assert.Single(events)).RevealText());
    }

    [Fact]
    public void Push_SlowKeys_AreAPerson()
    {
        IReadOnlyList<ScanEvent>? events = new KeyScanner().Push(Message("036099000123\r", milliseconds: 110));
        Assert.Equal(DiscardReason.TypedByHand, Assert.IsType<InputDiscarded>(Assert.Single(events!)).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"text\":\"a\"}")]
    [InlineData("{\"text\":\"ab\",\"times\":[1],\"now\":2}")]
    [InlineData("{\"text\":\"ab\",\"times\":[2,1],\"now\":3}")]
    [InlineData("{\"text\":\"a\",\"times\":[5],\"now\":4}")]
    [InlineData("{\"text\":\"a\",\"times\":[-1],\"now\":4}")]
    [InlineData("{\"text\":\"a\",\"times\":[1],\"now\":1e300}")]
    [InlineData("{\"text\":\"a\",\"times\":[\"NaN\"],\"now\":1}")]
    [InlineData("{\"text\":\"\\ud800\",\"times\":[1],\"now\":1}")]
    [InlineData("{\"text\":\"a\",\"times\":[[[[[1]]]]],\"now\":1}")]
    public void Push_NoBatch_IsRefused(string message) => Assert.Null(new KeyScanner().Push(Encoding.UTF8.GetBytes(message)));

    [Fact]
    public void Push_TimesBeforeThoseOfTheLastMessage_AreRefused()
    {
        var scanner = new KeyScanner();
        Assert.NotNull(scanner.Push(Json("\"\"", "[]", 1000)));
        Assert.Null(scanner.Push(Json("\"\"", "[]", 999)));
    }

    private static byte[] Message(string text, int milliseconds) =>
        Json(System.Text.Json.JsonSerializer.Serialize(text), $"[{string.Join(',', Enumerable.Range(1, text.Length).Select(i => i * milliseconds))}]", text.Length * milliseconds);

    private static byte[] Json(string text, string times, double now) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"{{\"text\":{text},\"times\":{times},\"now\":{now}}}"));
}
