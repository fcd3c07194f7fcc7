using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CounterDevices.Security;
using TouristGate.Core.Hub;

namespace TouristGate.Hub;

/// <summary>What a joined lane keeps in a file for its user only: its token, the hub's fingerprint, and which code was used up for it.</summary>
internal sealed record JoinRecord(Enrolment Enrolment, string? Fingerprint, string CodeHash)
{
    private const string FileName = "lane-token.json";

    /// <summary>A code works once, so its hash opens nothing; it tells that a command line is the one of before.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim())));

    /// <summary>The record of a folder; null if this lane has not joined, or the file is none.</summary>
    public static JoinRecord? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<JoinRecord>(File.ReadAllBytes(path), JsonSerializerOptions.Web) is { Enrolment: not null } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string folder) => SecretFile.Write(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web));

    /// <summary>The lane, not its token.</summary>
    public override string ToString() => Enrolment.Lane.LaneId;
}
