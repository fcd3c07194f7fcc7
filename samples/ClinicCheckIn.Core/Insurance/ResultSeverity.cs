namespace ClinicCheckIn.Core.Insurance;

/// <summary>How a result is coloured at the desk.</summary>
public enum ResultSeverity
{
    /// <summary>Go on.</summary>
    Ok = 0,

    /// <summary>Look at something first.</summary>
    Warning,

    /// <summary>Insurance cannot be used like this.</summary>
    Error,
}
