namespace ClinicCheckIn.Core.Insurance;

/// <summary>What happens to a message that may have arrived: its body had left, and no readable answer came. The protocol has no idempotency
/// key and no way to ask whether a message arrived, so one of the two has to be chosen.</summary>
public enum InDoubtPolicy
{
    /// <summary>It is held until a person has looked at the gateway's site. The gateway never gets a message twice.</summary>
    Hold = 0,

    /// <summary>The same bytes go again (the corrected ones if the record was corrected), with the same MA_LK and STT. Nobody has to look; the gateway may get a message twice and holds one
    /// record only if it knows messages by MA_LK and STT (UNKNOWN of the real one; HIS in the field resend up to 20 times).</summary>
    SendAgain,
}
