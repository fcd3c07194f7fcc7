namespace ClinicCheckIn.Core.Insurance;

/// <summary>A session at the gateway.</summary>
internal sealed class GatewayToken(string accessToken, string idToken, long takenAt, TimeSpan lifetime)
{
    /// <summary>The access_token.</summary>
    public string AccessToken { get; } = accessToken;

    /// <summary>The id_token.</summary>
    public string IdToken { get; } = idToken;

    /// <summary>Whether it should still be good. Measured from when it came, so that a change of this machine's clock changes nothing.</summary>
    public bool IsFresh(TimeProvider time) => time.GetElapsedTime(takenAt) < lifetime;

    /// <summary>The name of the type, and nothing of the session.</summary>
    public override string ToString() => "GatewayToken (secret)";
}
