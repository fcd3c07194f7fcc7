namespace TouristGate.Core.Barriers;

/// <summary>Opens the gate. It is asked only after the decision is on the disk.</summary>
public interface IBarrier
{
    /// <summary>Lets people through.</summary>
    /// <param name="persons">How many may pass.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether the device took the order; a device that does not answer is no reason to decide again.</returns>
    public Task<BarrierResult> OpenAsync(int persons, CancellationToken cancellationToken = default);
}
