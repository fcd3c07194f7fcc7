using CccdSdk.Results;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>One result code (maKetQua) of the card query, with what it means and what to do next.</summary>
/// <param name="Code">The code as the gateway sent it, shortened to what can be shown.</param>
/// <param name="Verdict">What it means for the desk.</param>
/// <param name="Severity">How it is coloured.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="NextAction">What the receptionist does.</param>
public sealed record ResultCode(string Code, ResultVerdict Verdict, ResultSeverity Severity, LocalizedText Meaning, LocalizedText NextAction)
{
    /// <summary>Whether this program knows the code.</summary>
    public bool IsKnown => Verdict != ResultVerdict.Unknown;

    /// <summary>Whether asking again without a change may give another answer.</summary>
    public bool IsTransient => Verdict == ResultVerdict.Fault;
}
