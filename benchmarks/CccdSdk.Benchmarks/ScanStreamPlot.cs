using System.Globalization;
using System.Text;

namespace CccdSdk.Benchmarks;

/// <summary>Time over length, both in powers of ten; where time is linear, lines run along the grey ones.</summary>
internal static class ScanStreamPlot
{
    private const int Width = 720;
    private const int Height = 480;
    private const int Margin = 70;
    private const double LeastLength = 3;
    private const double MostLength = 7;
    private const double LeastTime = -2;
    private const double MostTime = 5;

    private static readonly string[] s_colours = ["#1f77b4", "#d62728", "#2ca02c"];

    public static string Draw(IReadOnlyList<ScanStreamPoint> points)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (int power = (int)LeastLength; power <= MostLength; power++)
        {
            Line(svg, power, LeastTime, power, MostTime, "#ddd");
            Text(svg, X(power), Height - Margin + 20, $"1e{power} B");
        }

        for (int power = (int)LeastTime; power <= MostTime; power++)
        {
            Line(svg, LeastLength, power, MostLength, power, "#ddd");
            Text(svg, Margin - 32, Y(power) + 4, $"1e{power} ms");
            if (power + MostLength - LeastLength <= MostTime)
            {
                Line(svg, LeastLength, power, MostLength, power + MostLength - LeastLength, "#aaa");
            }
        }

        string[] kinds = [.. points.Select(static point => point.Kind).Distinct()];
        for (int i = 0; i < kinds.Length; i++)
        {
            string path = string.Join(' ', points.Where(point => point.Kind == kinds[i]).Select(static point => string.Create(
                CultureInfo.InvariantCulture, $"{X(Math.Log10(point.Length)):0.0},{Y(Math.Log10(point.Time.TotalMilliseconds)):0.0}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{s_colours[i]}\" stroke-width=\"2\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + 20}\" y=\"{40 + (18 * i)}\" fill=\"{s_colours[i]}\">{kinds[i]}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double X(double power) => Margin + ((power - LeastLength) / (MostLength - LeastLength) * (Width - (2 * Margin)));

    private static double Y(double power) => Height - Margin - ((power - LeastTime) / (MostTime - LeastTime) * (Height - (2 * Margin)));

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string colour) => svg.Append(
        CultureInfo.InvariantCulture, $"<line x1=\"{X(x1):0.0}\" y1=\"{Y(y1):0.0}\" x2=\"{X(x2):0.0}\" y2=\"{Y(y2):0.0}\" stroke=\"{colour}\"/>\n");

    private static void Text(StringBuilder svg, double x, double y, string text) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"middle\" fill=\"#333\">{text}</text>\n");
}
