using CccdSdk.Results;

namespace CccdSdk.Tool;

/// <summary>The exit code of several readings: the gravest.</summary>
internal sealed class ExitCodeSum
{
    /// <summary>The code so far.</summary>
    public int Code { get; private set; } = ExitCode.Success;

    /// <summary>Counts a reading in.</summary>
    public void Add(CardReading reading) => Add(reading.Reason?.Kind switch
    {
        ReasonKind.FileNotFound or ReasonKind.FileUnreadable => ExitCode.InputOutput,
        _ => reading.Card is null ? ExitCode.NotACard : ExitCode.Success,
    });

    /// <summary>Counts a code in.</summary>
    public void Add(int code) => Code = Math.Max(Code, code);
}
