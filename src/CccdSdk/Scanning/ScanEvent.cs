namespace CccdSdk.Scanning;

/// <summary>Something that came from a scanner.</summary>
public abstract class ScanEvent
{
    private protected ScanEvent()
    {
    }
}
