using System.Globalization;
using System.Text;

namespace TouristGate.Core.Barriers;

/// <summary>Writes one line to a serial device, such as a relay board: by default <c>OPEN n</c> and a line feed.</summary>
/// <remarks>Speed and framing of the line are the system's business (<c>stty</c>). The device is opened for each order, because a USB
/// adapter that was pulled and put back is another device behind the same name.</remarks>
public sealed class SerialBarrier(string devicePath, string format = "OPEN {0}", TimeSpan? timeout = null) : IBarrier, IDisposable
{
    private readonly CompositeFormat _format = CompositeFormat.Parse(format);
    private readonly SemaphoreSlim _one = new(1);
    private readonly TimeSpan _timeout = timeout ?? TimeSpan.FromSeconds(2);

    public async Task<BarrierResult> OpenAsync(int persons, CancellationToken cancellationToken = default)
    {
        byte[] line = Encoding.ASCII.GetBytes(string.Format(CultureInfo.InvariantCulture, _format, persons) + "\n");
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A device that takes nothing would hold the writer for ever, and its token does not end a blocked write.
            Task write = Task.Run(() => Write(line), cancellationToken);
            await write.WaitAsync(_timeout, cancellationToken).ConfigureAwait(false);
            return BarrierResult.Opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or TimeoutException)
        {
            return BarrierResult.NoAnswer;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Write(byte[] line)
    {
        using var device = new FileStream(devicePath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        device.Write(line);
    }
}
