using System.Text.Json;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>One request and what came back.</summary>
/// <param name="Kind">How far it got: answered, not sent, or in doubt.</param>
/// <param name="Status">The HTTP status; 0 without one.</param>
/// <param name="Root">The answer's object; undefined if there is none.</param>
/// <param name="ServerDate">The gateway's clock, if it told.</param>
internal sealed record GatewayExchange(GatewayOutcome Kind, int Status = 0, JsonElement Root = default, DateTimeOffset? ServerDate = null)
{
    /// <summary>The result code (maKetQua), or null.</summary>
    public string? Code => JsonText.Get(Root, "maKetQua");

    /// <summary>Whether account or token were refused, by the HTTP status or by the code.</summary>
    public bool IsUnauthorized => Status is 401 or 403 || (Kind == GatewayOutcome.Answered && Code is "401" or "403");

    /// <summary>Whether the gateway itself failed, so that it may be down.</summary>
    public bool IsFault => Kind != GatewayOutcome.Answered || Code is "101" or "500";

    /// <summary>The kind and the status, nothing of the answer.</summary>
    public override string ToString() => $"GatewayExchange {Kind} {Status}";
}
