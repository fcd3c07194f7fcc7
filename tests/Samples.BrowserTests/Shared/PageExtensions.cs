using Microsoft.Playwright;

namespace Samples.BrowserTests.Shared;

/// <summary>What tests do with a page.</summary>
internal static class PageExtensions
{
    private const double SecondsBetweenKeys = 0.004;

    /// <summary>The virtual key code of Enter (VK_RETURN).</summary>
    private const int EnterKey = 13;

    /// <summary>The virtual key code of Shift (VK_SHIFT).</summary>
    private const int ShiftKey = 16;

    /// <summary>A page takes its first keys after one or two.</summary>
    private const int MostShifts = 20;

    /// <summary>The folder that pictures of pages go to, or empty for none. The READMEs of the samples show some of them.</summary>
    private static string PictureFolder => Environment.GetEnvironmentVariable("SAMPLES_SCREENSHOTS") ?? string.Empty;

    /// <summary>Types as a hand scanner does: one key after the other, four milliseconds apart, then Enter.</summary>
    /// <remarks>The keys are handed to the browser at once, with their times, so that a busy machine does not type like a person.</remarks>
    /// <param name="page">The page.</param>
    /// <param name="text">The text, also one that a scanner damaged.</param>
    /// <param name="end">Whether Enter ends the scan; some scanners send nothing.</param>
    public static async Task ScanAsync(this IPage page, string text, bool end = true)
    {
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        await TakesKeysAsync(page, session);
        double time = (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0) - (SecondsBetweenKeys * (text.Length + 1));
        IEnumerable<Dictionary<string, object>> keys = text.Select(letter => new Dictionary<string, object> { ["type"] = "keyDown", ["text"] = $"{letter}", ["key"] = $"{letter}" });
        if (end)
        {
            keys = keys.Append(new Dictionary<string, object> { ["type"] = "keyDown", ["text"] = "\r", ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = EnterKey });
        }

        List<Task> sent = [];
        foreach (Dictionary<string, object> key in keys)
        {
            key["timestamp"] = time += SecondsBetweenKeys;
            sent.Add(session.SendAsync("Input.dispatchKeyEvent", key));
            sent.Add(session.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object> { ["type"] = "keyUp", ["key"] = key["key"], ["timestamp"] = time }));
        }

        await Task.WhenAll(sent);
        await session.DetachAsync();
    }

    /// <summary>Chromium drops keys for a page that is not in front yet: Shift, which means nothing to a page, shows whether it is.</summary>
    private static async Task TakesKeysAsync(IPage page, ICDPSession session)
    {
        await page.EvaluateAsync("() => { window.takesKeys = false; window.addEventListener('keydown', () => { window.takesKeys = true; }, { once: true, capture: true }); }");
        for (int i = 0; i < MostShifts && !await page.EvaluateAsync<bool>("() => window.takesKeys"); i++)
        {
            await page.BringToFrontAsync();
            await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            foreach (string type in (string[])["keyDown", "keyUp"])
            {
                await session.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object> { ["type"] = type, ["key"] = "Shift", ["code"] = "ShiftLeft", ["windowsVirtualKeyCode"] = ShiftKey });
            }
        }
    }

    /// <summary>Types as a person does.</summary>
    public static Task TypeByHandAsync(this IPage page, string text) => page.Keyboard.TypeAsync(text, new KeyboardTypeOptions { Delay = 120 });

    /// <summary>Takes a picture of what the page shows, if a folder is named by the variable SAMPLES_SCREENSHOTS.</summary>
    public static async Task PictureAsync(this IPage page, string name, bool whole = false)
    {
        if (PictureFolder.Length > 0)
        {
            Directory.CreateDirectory(PictureFolder);
            await page.EvaluateAsync("() => window.scrollTo(0, 0)");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(PictureFolder, $"{name}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });
        }
    }
}
