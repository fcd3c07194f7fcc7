using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace ClinicCheckIn.StandInGateway;

/// <summary>What the stand-in knows and what it was sent.</summary>
internal sealed class StandInState(StandInGatewayOptions options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<StandInCheckIn> _taken = [];
    private readonly ConcurrentDictionary<string, (string IdToken, DateTimeOffset End)> _tokens = new();
    private readonly List<string> _received = [];

    public ConcurrentDictionary<string, StandInCard> Cards { get; } = new();

    public DateTimeOffset Now => time.GetUtcNow() + options.ClockDifference;

    public IReadOnlyList<StandInCheckIn> Taken
    {
        get
        {
            lock (_lock)
            {
                return [.. _taken];
            }
        }
    }

    /// <summary>MA_LK of every message that came in, repeats too.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    public (string Access, string Id, DateTimeOffset End) NewToken()
    {
        string access = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        DateTimeOffset end = Now + options.TokenLifetime;
        _tokens[access] = (id, end);
        return (access, id, end);
    }

    public bool IsGood(string? access, string? id) =>
        access is not null && _tokens.TryGetValue(access, out (string IdToken, DateTimeOffset End) token) && token.IdToken == id && Now < token.End;

    public void ExpireAll() => _tokens.Clear();

    /// <summary>Notes that a message came in; null if it is no XML0.</summary>
    public XElement? Receive(string xml)
    {
        XElement? visit = Visit(xml);
        lock (_lock)
        {
            _received.Add(EpisodeOf(visit));
        }

        return visit;
    }

    /// <summary>Takes a message; null if it is no XML0.</summary>
    public string? Take(string xml)
    {
        if (Receive(xml) is not { } visit)
        {
            return null;
        }

        lock (_lock)
        {
            string episode = EpisodeOf(visit), sequence = visit.Element("STT")?.Value ?? string.Empty;
            if (options.KnowsRepeats && _taken.Find(known => known.Episode == episode && known.Sequence == sequence && known.Xml == xml) is { } before)
            {
                return before.TransactionCode;
            }

            string transaction = string.Create(CultureInfo.InvariantCulture, $"STANDIN{_taken.Count + 1:D6}");
            _taken.Add(new StandInCheckIn(episode, sequence, xml, transaction));
            return transaction;
        }
    }

    private static string EpisodeOf(XElement? visit) => visit?.Element("MA_LK")?.Value ?? string.Empty;

    private static XElement? Visit(string xml)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader).Root?.Element("DSACH_TRANG_THAI_KCB")?.Element("TRANG_THAI_KCB");
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
