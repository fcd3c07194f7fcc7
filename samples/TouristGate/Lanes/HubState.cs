namespace TouristGate.Lanes;

/// <summary>Whether the hub is there. Lanes decide either way.</summary>
internal sealed class HubState
{
    private volatile string _word = "none";

    /// <summary><c>none</c> for a site without a hub, <c>online</c> or <c>offline</c>.</summary>
    public string Word => _word;

    public void Set(bool online) => _word = online ? "online" : "offline";
}
