using System.Net;
using System.Text.Json;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Makes one exchange and says how far it got.</summary>
internal sealed class GatewayHttp(HttpClient http, InsuranceGatewayOptions options, Action<GatewayEvent> observe)
{
    /// <summary>Deeper than any answer of the gateway.</summary>
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 16 };

    /// <summary>Sends a request; only the caller's cancellation and the time-out of the pipeline throw.</summary>
    public async Task<GatewayExchange> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            byte[]? body = await ReadAsync(response.Content, cancellation).ConfigureAwait(false);
            return Judge((int)response.StatusCode, body, response.Headers.Date);
        }
        catch (HttpRequestException exception)
        {
            return new GatewayExchange(NothingLeft(exception.HttpRequestError) ? GatewayOutcome.NotSent : GatewayOutcome.InDoubt);
        }
        catch (IOException)
        {
            return new GatewayExchange(GatewayOutcome.InDoubt);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            // A client without a time-out of its own gives up only while connecting; of others it is not told whether bytes left.
            bool connecting = http.Timeout == Timeout.InfiniteTimeSpan && exception.InnerException is TimeoutException;
            return new GatewayExchange(connecting ? GatewayOutcome.NotSent : GatewayOutcome.InDoubt);
        }
    }

    /// <summary>Failures before the first byte of a request.</summary>
    private static bool NothingLeft(HttpRequestError error) => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError;

    private static JsonElement Parse(byte[]? body)
    {
        if (body is null)
        {
            return default;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, s_json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : default;
        }
        catch (JsonException)
        {
            return default;
        }
        finally
        {
            Array.Clear(body);
        }
    }

    private GatewayExchange Judge(int status, byte[]? body, DateTimeOffset? serverDate)
    {
        JsonElement root = Parse(body);
        GatewayOutcome kind = status switch
        {
            (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable => GatewayOutcome.NotSent,
            >= 500 => GatewayOutcome.InDoubt,
            >= 300 => GatewayOutcome.Answered,
            _ => JsonText.Get(root, "maKetQua") is null ? GatewayOutcome.InDoubt : GatewayOutcome.Answered,
        };
        if (kind == GatewayOutcome.InDoubt)
        {
            observe(new GatewayEvent(GatewayEventKind.AnswerUnreadable, $"HTTP {status}"));
        }

        return new GatewayExchange(kind, status, root, serverDate);
    }

    /// <summary>The body, or null if it is longer than an answer can be.</summary>
    private async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > options.MaxAnswerBytes)
        {
            return null;
        }

        using Stream stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > options.MaxAnswerBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        Array.Clear(buffer);
        return body.ToArray();
    }
}
