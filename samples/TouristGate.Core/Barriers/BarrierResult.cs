namespace TouristGate.Core.Barriers;

/// <summary>Whether a barrier took the order to open.</summary>
public enum BarrierResult
{
    Opened = 0,

    /// <summary>The device is not there or did not answer in time: staff open by hand.</summary>
    NoAnswer,

    /// <summary>The device answered that it does not open.</summary>
    Refused,
}
