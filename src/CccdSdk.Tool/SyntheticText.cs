using CccdSdk.Testing;

namespace CccdSdk.Tool;

/// <summary>The texts that <c>cccd make</c> writes.</summary>
internal static class SyntheticText
{
    /// <summary>Their names; the first one is the ordinary one.</summary>
    public static string[] Documents => ["card", "zalo", "bhytOld", "bhytNew", "pcCovid", "vietQr"];

    /// <summary>Writes one.</summary>
    public static string Write(string document, SyntheticIdentity identity, ulong seed) => document switch
    {
        "zalo" => SyntheticPayload.WriteZalo(identity),
        "bhytOld" => SyntheticDocument.HealthInsuranceOld(identity, seed),
        "bhytNew" => SyntheticDocument.HealthInsuranceNew(identity, seed),
        "pcCovid" => SyntheticDocument.PcCovid(identity, seed),
        "vietQr" => SyntheticDocument.VietQr(seed),
        _ => SyntheticPayload.Write(identity),
    };
}
