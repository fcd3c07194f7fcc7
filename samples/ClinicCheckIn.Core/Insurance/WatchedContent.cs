using System.Net;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>The body of a request, which notes when its first byte is asked for.</summary>
/// <remarks>A connection asks for the body when it stands: name, connection and TLS are behind it, and the head of the request is written. A failure
/// before that, of whatever kind, has certainly sent nothing; the kinds of failure need not be told apart.</remarks>
internal sealed class WatchedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly GatewayProgress _progress;

    public WatchedContent(HttpContent inner, GatewayProgress progress)
    {
        _inner = inner;
        _progress = progress;
        Headers.ContentType = inner.Headers.ContentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _progress.MayHaveArrived = true;
        return _inner.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
