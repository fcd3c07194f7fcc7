using System.Text.Json.Serialization;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Sync;
using TouristGate.Core.Tickets;

namespace TouristGate.Core;

/// <summary>How the core writes JSON; generated at build time, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntryBatch))]
[JsonSerializable(typeof(FeedPage))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(LaneSettings))]
[JsonSerializable(typeof(PurgeDetail))]
[JsonSerializable(typeof(PushReceipt))]
[JsonSerializable(typeof(SharedKeys))]
[JsonSerializable(typeof(TicketRecord))]
public sealed partial class CoreJson : JsonSerializerContext;
