namespace ClinicCheckIn.Core.Insurance;

/// <summary>What happens to a message that was sent and got no readable answer. The protocol has no idempotency key and no way to
/// ask whether a message arrived, so one of the two has to be chosen.</summary>
public enum InDoubtPolicy
{
    /// <summary>The same bytes go again, with the same MA_LK and STT. Nothing is lost; the gateway may get a message twice and
    /// holds one record only if it knows messages by MA_LK and STT (UNKNOWN of the real one; HIS in the field resend up to 20 times).</summary>
    SendAgain = 0,

    /// <summary>It is held until a person has looked. The gateway never gets a message twice.</summary>
    Hold,
}
