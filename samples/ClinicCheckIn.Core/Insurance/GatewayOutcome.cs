namespace ClinicCheckIn.Core.Insurance;

/// <summary>How far a call of the gateway got.</summary>
public enum GatewayOutcome
{
    /// <summary>The gateway answered; the answer has its code.</summary>
    Answered = 0,

    /// <summary>Nothing was taken: no connection, no session, overload (408, 429, 503), or a pause after failures. Sending again repeats nothing.</summary>
    NotSent,

    /// <summary>Its body had left, and no answer came that tells: time-out, server error, broken connection, half an answer, an unknown code. It may have
    /// been accepted.</summary>
    InDoubt,

    /// <summary>The account, its address or its token was refused (401, 403), also with a new token. Nothing was accepted.</summary>
    LoginRefused,

    /// <summary>The gateway refused this request for its form. Sending it again without a change is of no use.</summary>
    Rejected,
}
