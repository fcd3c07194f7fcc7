namespace CccdSdk.Scanning;

/// <summary>Something that came from a scanner: a whole scan (<see cref="ScanReceived"/>), or input that is none
/// (<see cref="InputDiscarded"/>). There are no other kinds.</summary>
public abstract class ScanEvent
{
    private protected ScanEvent()
    {
    }
}
