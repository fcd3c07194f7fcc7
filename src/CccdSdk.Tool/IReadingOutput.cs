namespace CccdSdk.Tool;

/// <summary>Takes readings one after the other.</summary>
internal interface IReadingOutput : IDisposable
{
    /// <summary>Writes one reading.</summary>
    public void Write(SourcedReading reading);
}
