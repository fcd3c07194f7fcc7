using System.Buffers;
using System.Security.Cryptography;
using CccdSdk;
using CccdSdk.Imaging;
using CccdSdk.Results;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>A photo of a card: read from the body of the request into memory, decoded, cleared and dropped. It is never a form, because
/// forms with files are buffered on the disk.</summary>
internal sealed class PhotoEndpoint : IDisposable
{
    /// <summary>Photos of telephones have up to 12 megabytes.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    private readonly SemaphoreSlim _atOnce = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly CardReader _reader;

    public PhotoEndpoint(TimeProvider time) => _reader = new CardReader(new CardReaderOptions
    {
        TimeProvider = time,
        ImageLimits = ImageLimits.Default with { MaxFileBytes = MostBytes },
    });

    public void Dispose() => _atOnce.Dispose();

    public async Task<IResult> TakeAsync(HttpContext context, DeskReadings readings)
    {
        CancellationToken stop = context.RequestAborted;
        if (context.Request.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, Reason.For(ReasonKind.UnknownPictureFormat));
        }

        if (context.Request.ContentLength > MostBytes)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, Reason.For(ReasonKind.PictureTooLarge));
        }

        await _atOnce.WaitAsync(stop);
        byte[] picture = ArrayPool<byte>.Shared.Rent((int)(context.Request.ContentLength ?? MostBytes) + 1);
        int length = 0;
        try
        {
            length = await ReadAsync(context.Request.Body, picture, stop);
            return length < picture.Length
                ? Answer(readings.Take(Session.NameOf(context), "photo", _reader.ReadPicture(picture.AsSpan(0, length), stop), text: null))
                : Refused(StatusCodes.Status413PayloadTooLarge, Reason.For(ReasonKind.PictureTooLarge));
        }
        finally
        {
            // The photo of an identity card is sensitive data: nothing of it stays.
            CryptographicOperations.ZeroMemory(picture);
            ArrayPool<byte>.Shared.Return(picture);
            _atOnce.Release();
        }
    }

    private static async Task<int> ReadAsync(Stream body, byte[] picture, CancellationToken stop)
    {
        int length = 0;
        while (length < picture.Length && await body.ReadAsync(picture.AsMemory(length), stop) is > 0 and int read)
        {
            length += read;
        }

        return length;
    }

    private static IResult Answer(DeskAnswer answer) => Results.Json(answer, statusCode: answer.Code switch
    {
        null => StatusCodes.Status200OK,
        "pictureTooLarge" => StatusCodes.Status413PayloadTooLarge,
        "unknownPictureFormat" or "heicPicture" or "avifPicture" or "webPPicture" or "gifPicture" or "tiffPicture" or "cmykJpeg" or "unsupportedPictureKind" =>
            StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    private static IResult Refused(int status, Reason reason) => Results.Json(DeskAnswer.Refused(reason), statusCode: status);
}
