namespace CccdSdk.Qr;

/// <summary>The place of a symbol in a message that is spread over several symbols (ISO/IEC 18004:2015, clause 8).</summary>
/// <param name="SequenceNumber">Which part this is, 1 to <paramref name="Total"/>.</param>
/// <param name="Total">How many parts the message has, 1 to 16.</param>
/// <param name="Parity">The parity byte, the same on all symbols of one message.</param>
public readonly record struct QrStructuredAppend(int SequenceNumber, int Total, byte Parity);
