using QRCoder;

namespace TouristGate.Core.Tickets;

/// <summary>Draws the QR code of a ticket: 200 digits at level M are version 5, 37 modules a side.</summary>
public static class TicketQr
{
    public static string Svg(string code, int pixelsPerModule = 6)
    {
        using QRCodeData data = Data(code);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(pixelsPerModule);
    }

    public static byte[] Png(string code, int pixelsPerModule = 6)
    {
        using QRCodeData data = Data(code);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(pixelsPerModule);
    }

    private static QRCodeData Data(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TicketCode.HasShape(code)
            ? QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M)
            : throw new ArgumentException("Expected the 200 digits of a ticket.", nameof(code));
    }
}
