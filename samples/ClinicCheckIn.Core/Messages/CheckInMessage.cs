namespace ClinicCheckIn.Core.Messages;

/// <summary>A check-in message that may be sent, or the reasons why it may not.</summary>
public sealed class CheckInMessage
{
    private readonly byte[]? _xml;

    internal CheckInMessage(CheckInVisit visit, byte[]? xml, IReadOnlyList<MessageFinding> findings)
    {
        _xml = xml;
        Episode = visit.EpisodeCode;
        Key = $"{visit.EpisodeCode}#{visit.Sequence}";
        Findings = findings;
    }

    /// <summary>Whether it may be sent.</summary>
    public bool CanBeSent => _xml is not null;

    /// <summary>The treatment (MA_LK).</summary>
    public string Episode { get; }

    /// <summary>MA_LK and STT: what makes this one message, for the outbox.</summary>
    public string Key { get; }

    /// <summary>Everything that was noticed.</summary>
    public IReadOnlyList<MessageFinding> Findings { get; }

    /// <summary>The message in UTF-8: the same visit always gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">It may not be sent.</exception>
    public byte[] RevealXml() => _xml is { } xml ? [.. xml] : throw new InvalidOperationException("The message has errors; see the findings.");

    /// <summary>The treatment and nothing of the patient.</summary>
    public override string ToString() => $"CheckInMessage {Episode}";
}
