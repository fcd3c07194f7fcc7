using CccdSdk;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CounterDevices.Sockets;
using Microsoft.AspNetCore.Http;

namespace CounterDevices.Keys;

/// <summary>The socket over which a page sends what a hand scanner typed.</summary>
internal sealed class KeySocket(DeviceSocket sockets)
{
    private readonly CardReader _reader = new(sockets.Options.Reader);

    public async Task RunAsync(HttpContext context, ICounterHandler handler)
    {
        var scanner = new KeyScanner();
        try
        {
            await sockets.RunAsync(context, CounterSource.Keys, sockets.Options.MaxKeyMessageBytes, handler, (connection, message, stop) =>
                TakeAsync(scanner, handler, connection, message, stop));
        }
        finally
        {
            scanner.Forget();
        }
    }

    private async Task<bool> TakeAsync(KeyScanner scanner, ICounterHandler handler, CounterConnection connection, ReadOnlyMemory<byte> message, CancellationToken stop)
    {
        if (scanner.Push(message.Span) is not { } events)
        {
            return false;
        }

        foreach (ScanEvent item in events)
        {
            if (item is ScanReceived scan)
            {
                string text = scan.RevealText();
                object? answer = await handler.HandleAsync(connection, new CounterInput(CounterSource.Keys, _reader.Read(text), text), stop);
                await SendAsync(connection, answer, stop);
            }
            else if (item is InputDiscarded { Reason: not DiscardReason.TrailingBars } discarded)
            {
                await connection.SendAsync(CounterMessage.Of("discarded", CodeOf(discarded.Reason), TextOf(discarded.Reason)), stop);
                await handler.DiscardedAsync(connection, discarded, stop);
            }
        }

        return true;
    }

    private static Task SendAsync(CounterConnection connection, object? answer, CancellationToken stop) =>
        answer is null ? Task.CompletedTask : connection.SendAsync(new CounterMessage("answer") { Answer = answer }, stop);

    private static string CodeOf(DiscardReason reason) => reason == DiscardReason.TypedByHand ? "typedByHand" : "tooLong";

    private static LocalizedText TextOf(DiscardReason reason) => reason == DiscardReason.TypedByHand
        ? new("Chữ gõ bằng tay không được nhận là một lần quét. Hãy dùng máy quét.", "Typing by hand is not taken for a scan. Use the scanner.")
        : new("Nội dung quá dài, không phải mã trên thẻ hay vé.", "The text is too long for a card or a ticket.");
}
