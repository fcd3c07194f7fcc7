using System.Globalization;
using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;

namespace CccdSdk.Tool;

/// <summary>The printable page of the scanner self-test.</summary>
internal static class SelfTestPagePicture
{
    /// <summary>The side of one module on paper, in millimetres: as large as on a Căn cước (18 mm) and somewhat more.</summary>
    private const double ModuleMillimetres = 0.6;

    private const int PixelsPerModule = 10;
    private const int LeftMillimetres = 25;
    private const int TopMillimetres = 40;

    /// <summary>The page as SVG, A4.</summary>
    public static string Svg()
    {
        CardSymbol symbol = CardSymbol.Encode(SelfTestPage.Text);
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\" font-family=\"sans-serif\">\n");
        svg.Append("<rect width=\"210\" height=\"297\" fill=\"white\"/>\n");
        svg.Append("<text x=\"25\" y=\"22\" font-size=\"7\">Trang kiểm tra máy quét / Scanner self-test</text>\n");
        string[] lines =
        [
            "1. In ở cỡ 100 %. 2. Chạy lệnh: cccd selftest --check. 3. Quét mã này; máy sẽ cho biết cần chỉnh gì.",
            "1. Print at 100 %. 2. Run: cccd selftest --check. 3. Scan this code; you will be told what to change.",
        ];
        for (int i = 0; i < lines.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LeftMillimetres}\" y=\"{28 + (5 * i)}\" font-size=\"3.2\">{lines[i]}</text>\n");
        }

        svg.Append("<path d=\"");
        for (int y = 0; y < symbol.ModulesPerSide; y++)
        {
            for (int x = 0; x < symbol.ModulesPerSide; x++)
            {
                if (symbol.IsDark(x, y))
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{LeftMillimetres + (x * ModuleMillimetres):0.##} {TopMillimetres + (y * ModuleMillimetres):0.##}h{ModuleMillimetres}v{ModuleMillimetres}h-{ModuleMillimetres}z");
                }
            }
        }

        return svg.Append("\"/>\n</svg>\n").ToString();
    }

    /// <summary>The code alone as PNG.</summary>
    public static byte[] Png() => CardSymbol.Encode(SelfTestPage.Text).ToPng(PixelsPerModule);
}
