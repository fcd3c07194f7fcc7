using System.Globalization;
using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;

namespace TouristGate.Setup;

/// <summary>What the command line says about a site.</summary>
internal sealed record SiteOptions
{
    /// <summary>A site that does not say when its event ends.</summary>
    private static readonly DateOnly s_noEnd = new(2100, 1, 1);

    private const string DefaultLanes = "1:in,2:in,3:out";

    /// <summary>The name that visitors see.</summary>
    public required string Site { get; init; }

    public required string EventId { get; init; }

    /// <summary>Whether everything here is invented: without <c>--event</c> there is nothing real to run.</summary>
    public required bool Demo { get; init; }

    public required string DataFolder { get; init; }

    public required IReadOnlyList<LaneSettings> Lanes { get; init; }

    public required GatePolicy Policy { get; init; }

    /// <summary>Connection string of the hub, or null for a site on one machine.</summary>
    public string? Hub { get; init; }

    /// <summary>The last day of the event; holders of bound tickets are forgotten a week after it.</summary>
    public required DateOnly EventEnds { get; init; }

    /// <summary>Whether somebody said when the event ends.</summary>
    public bool HasEnd => EventEnds != s_noEnd;

    /// <summary>The hub that this lane belongs to, or null.</summary>
    public Uri? Join { get; init; }

    /// <summary>The one-time code with which the lane joins.</summary>
    public string? Code { get; init; }

    /// <summary>The fingerprint of the hub's certificate.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whether other machines may connect, over HTTPS.</summary>
    public bool Lan { get; init; }

    /// <summary>Names under which the site is reached.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Serial scanners by lane.</summary>
    public IReadOnlyDictionary<string, string> Serial { get; init; } = new Dictionary<string, string>();

    /// <summary>Barriers by lane: a device, or an address.</summary>
    public IReadOnlyDictionary<string, string> Barriers { get; init; } = new Dictionary<string, string>();

    public static SiteOptions From(IConfiguration configuration)
    {
        string eventId = EventOf(configuration);
        bool demo = configuration["event"] is null;
        return new SiteOptions
        {
            Site = configuration["site"] ?? (demo ? "Khu du lịch Mẫu" : eventId),
            EventId = eventId,
            Demo = demo,
            DataFolder = FolderOf(configuration),
            Lanes = [.. (configuration["lanes"] ?? DefaultLanes).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(LaneOf)],
            Policy = PolicyOf(configuration, eventId),
            EventEnds = configuration["event-ends"] is { } ends ? DateOnly.ParseExact(ends, "yyyy-MM-dd", CultureInfo.InvariantCulture) : s_noEnd,
            Hub = configuration["hub"],
            Join = configuration["join"] is { } join ? new Uri(join) : null,
            Code = configuration["code"],
            Fingerprint = configuration["fingerprint"],
            Lan = configuration.GetValue("lan", false),
            Names = [.. (configuration["names"] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Serial = PairsOf(configuration["serial"]),
            Barriers = PairsOf(configuration["barrier"]),
        };
    }

    /// <summary>Where journals, keys and accounts are.</summary>
    public static string FolderOf(IConfiguration configuration) => Path.GetFullPath(configuration["data"] ?? Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "TouristGate", EventOf(configuration)));

    /// <summary>The options without the hub's password and the code.</summary>
    public override string ToString() => $"{Site} ({EventId}), {Lanes.Count} lanes";

    private static string EventOf(IConfiguration configuration) => configuration["event"] ?? "demo";

    private static GatePolicy PolicyOf(IConfiguration configuration, string eventId) => new()
    {
        EventId = eventId,
        FreeByCard = configuration.GetValue("free", true),
        DuplicateWindow = TimeSpan.FromSeconds(configuration.GetValue("duplicate-seconds", 5.0)),
        Reentry = configuration.GetValue("reentry", true) ? ReentryRule.AfterExit : ReentryRule.Never,
        ZoneCapacity = configuration.GetValue<int?>("capacity") is { } capacity ? new Dictionary<string, int> { ["site"] = capacity } : new Dictionary<string, int>(),
    };

    /// <summary>Such as <c>1:in</c> or <c>3:out</c>.</summary>
    private static LaneSettings LaneOf(string text)
    {
        string[] parts = text.Split(':');
        bool isName = parts[0].Length is > 0 and <= 32 && parts[0].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
        return (isName ? parts[1..] : null) switch
        {
            [] or ["in"] => LaneSettings.Entrance(parts[0]),
            ["out"] => LaneSettings.Exit(parts[0]),
            _ => throw new FormatException($"A lane is its name and ':in' or ':out', not '{text}'."),
        };
    }

    /// <summary>Such as <c>1=/dev/ttyACM0,2=/dev/ttyACM1</c>.</summary>
    private static Dictionary<string, string> PairsOf(string? text) => (text ?? string.Empty)
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new FormatException("Expected lane=device."));
}
