using System.Globalization;
using System.Text;

namespace CccdSdk.Tool.Explain;

/// <summary>A drawing as SVG, element by element.</summary>
internal sealed class SvgDrawing
{
    private readonly StringBuilder _elements = new();

    /// <summary>Begins a drawing of this size.</summary>
    public SvgDrawing(int width, int height) => Add(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/>");

    /// <summary>Puts a PNG picture at the top left.</summary>
    public void Picture(byte[] png, int width, int height) => Add(
        $"<image width=\"{width}\" height=\"{height}\" xlink:href=\"data:image/png;base64,{Convert.ToBase64String(png)}\"/>");

    /// <summary>Fills a rectangle.</summary>
    public void Fill(float x, float y, float width, float height, string colour, float opacity = 1) => Add(
        $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{colour}\" fill-opacity=\"{opacity:0.##}\"/>");

    /// <summary>Draws a circle.</summary>
    public void Circle(float x, float y, float radius, string colour) => Add(
        $"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");

    /// <summary>Draws lines from point to point.</summary>
    public void Line(string colour, float width, params ReadOnlySpan<(float X, float Y)> points)
    {
        Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:0.##}\" points=\"");
        foreach ((float x, float y) in points)
        {
            Add($"{x:0.##},{y:0.##} ");
        }

        Add($"\"/>");
    }

    /// <summary>Writes one line of text; it has no signs that XML takes for its own.</summary>
    public void Text(float x, float y, string text, string colour = "black") => Add(
        $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-family=\"sans-serif\" font-size=\"14\" fill=\"{colour}\">{text}</text>");

    /// <summary>The whole drawing.</summary>
    public override string ToString() => _elements + "</svg>\n";

    private void Add(FormattableString element) => _elements.Append(element.ToString(CultureInfo.InvariantCulture));
}
