using System.Globalization;
using System.Net;
using System.Text;

namespace CccdSdk.Tool.Explain;

/// <summary>A drawing as SVG, written from the top down: title, legend, then areas with coordinates of their own.</summary>
internal sealed class SvgDrawing
{
    /// <summary>The width of every drawing: a screen shows it without scaling, so the letters stay legible however large the picture is.</summary>
    public const float Width = 1280;

    /// <summary>The space around everything.</summary>
    public const float Margin = 20;

    /// <summary>The width of an area that has the whole width.</summary>
    public const float Full = Width - (2 * Margin);

    /// <summary>The width of one of two areas side by side.</summary>
    public const float Half = (Width - (3 * Margin)) / 2;

    /// <summary>The left edge of the second one.</summary>
    public const float Second = Half + (2 * Margin);

    private const float LineHeight = 21;

    private readonly StringBuilder _elements = new();

    /// <summary>Begins a drawing.</summary>
    public SvgDrawing(BilingualText title)
    {
        Advance(16);
        Write(Margin, 22, "#000000", title.ToString());
    }

    /// <summary>Where the next line or area begins.</summary>
    public float Bottom { get; private set; } = Margin;

    /// <summary>Writes a line.</summary>
    public void Line(string text, float left = Margin, string colour = "#000000")
    {
        Advance(LineHeight);
        Write(left, 15, colour, text);
    }

    /// <summary>Writes what a colour means.</summary>
    public void Legend(string colour, BilingualText meaning)
    {
        Line(meaning.ToString(), Margin + 26);
        Add($"<rect x=\"{Margin:0.##}\" y=\"{Bottom - 13:0.##}\" width=\"18\" height=\"14\" fill=\"{colour}\" stroke=\"#808080\"/>");
    }

    /// <summary>Leaves room.</summary>
    public void Advance(float height) => Bottom += height;

    /// <summary>Begins an area with coordinates of its own; what is outside of it is cut off.</summary>
    public void BeginArea(float left, float width, float height, float viewLeft, float viewTop, float viewWidth, float viewHeight) => Add(
        $"<svg x=\"{left:0.##}\" y=\"{Bottom + 8:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" viewBox=\"{viewLeft:0.##} {viewTop:0.##} {viewWidth:0.##} {viewHeight:0.##}\" preserveAspectRatio=\"none\">");

    /// <summary>Ends it. Areas side by side begin at the same height: the last one moves on.</summary>
    public void EndArea() => _elements.Append("</svg>\n");

    /// <summary>Puts a PNG picture into the area.</summary>
    public void Picture(byte[] png, float left, float top, float width, float height) => Add(
        $"<image x=\"{left:0.##}\" y=\"{top:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,{Convert.ToBase64String(png)}\"/>");

    /// <summary>Draws a circle.</summary>
    public void Circle(float x, float y, float radius, string colour) => Add(
        $"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" vector-effect=\"non-scaling-stroke\"/>");

    /// <summary>Draws a dot.</summary>
    public void Dot(float x, float y, float radius, string colour) => Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" fill=\"{colour}\"/>");

    /// <summary>Fills a rectangle.</summary>
    public void Fill(float x, float y, float width, float height, string colour) => Add(
        $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{colour}\"/>");

    /// <summary>Draws lines from point to point, as wide on the screen whatever the scale of the area.</summary>
    public void Lines(string colour, float width, params ReadOnlySpan<(float X, float Y)> points)
    {
        Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:0.##}\" vector-effect=\"non-scaling-stroke\" points=\"");
        foreach ((float x, float y) in points)
        {
            Add($"{x:0.#},{y:0.#} ");
        }

        _elements.Append("\"/>\n");
    }

    /// <summary>The whole drawing.</summary>
    public override string ToString()
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"width=\"{Width}\" height=\"{Bottom + Margin:0}\" viewBox=\"0 0 {Width} {Bottom + Margin:0}\"");
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size}>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n{_elements}</svg>\n";
    }

    private void Write(float left, float size, string colour, string text) => Add(
        $"<text x=\"{left:0.##}\" y=\"{Bottom:0.##}\" font-family=\"sans-serif\" font-size=\"{size}\" fill=\"{colour}\">{WebUtility.HtmlEncode(text)}</text>\n");

    private void Add(FormattableString element) => _elements.Append(element.ToString(CultureInfo.InvariantCulture));
}
