namespace ClinicCheckIn.StandInGateway;

/// <summary>What goes wrong with a request.</summary>
public enum StandInFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>HTTP 500 with a page instead of JSON, before anything is done.</summary>
    Error500Before,

    /// <summary>HTTP 500 after the request was done: it counts, and nobody is told.</summary>
    Error500After,

    /// <summary>HTTP 503.</summary>
    Unavailable,

    /// <summary>No answer for <see cref="StandInFaults.SlowDelay"/>, before anything is done.</summary>
    SlowBefore,

    /// <summary>The request is done, then no answer.</summary>
    SlowAfter,

    /// <summary>The request is done, then half of the JSON, as if it were whole.</summary>
    HalfJson,

    /// <summary>The request is done, then the connection breaks within the JSON.</summary>
    BrokenConnection,

    /// <summary>The token ends while the request is under way.</summary>
    TokenExpires,

    /// <summary>A result code that is not in any list.</summary>
    UnknownCode,

    /// <summary>JSON of another shape: an array.</summary>
    WrongShape,

    /// <summary>Nothing is done, and the answer says that the form is wrong (205).</summary>
    Refused,
}
