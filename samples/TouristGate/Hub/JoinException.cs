using CccdSdk.Results;

namespace TouristGate.Hub;

/// <summary>This machine cannot become a lane of that hub. The text is for the person at the terminal.</summary>
internal sealed class JoinException(LocalizedText text, Exception? inner = null) : Exception($"{text.Vietnamese} · {text.English}", inner)
{
    public LocalizedText Text { get; } = text;
}
