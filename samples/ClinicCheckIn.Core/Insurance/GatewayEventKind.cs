namespace ClinicCheckIn.Core.Insurance;

/// <summary>What a <see cref="GatewayEvent"/> is about.</summary>
public enum GatewayEventKind
{
    /// <summary>An exchange failed and is repeated.</summary>
    Retry = 0,

    /// <summary>Too many failures: nothing is sent for a while.</summary>
    CircuitOpened,

    /// <summary>The gateway answers again.</summary>
    CircuitClosed,

    /// <summary>A new session began.</summary>
    TokenTaken,

    /// <summary>The gateway refused a token that should still have been good.</summary>
    TokenRefused,

    /// <summary>The gateway refused the account.</summary>
    LoginRefused,

    /// <summary>This machine's clock and the gateway's differ; the detail is the difference in seconds.</summary>
    ClockDiffers,

    /// <summary>An answer could not be read.</summary>
    AnswerUnreadable,

    /// <summary>A result code that this program does not know.</summary>
    UnknownCode,
}
