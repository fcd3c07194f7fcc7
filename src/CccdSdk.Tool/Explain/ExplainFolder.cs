using System.Net;
using System.Text;

namespace CccdSdk.Tool.Explain;

/// <summary>The folder of the drawings: its files, and a page that shows them all.</summary>
internal sealed class ExplainFolder
{
    private const string IndexName = "index.html";

    // The end tags of body and html may be left out, so that the page is whole after every picture.
    private const string Header = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><title>cccd read --explain</title>
        <style>body{font:16px sans-serif;margin:2em;max-width:90em}section{border-top:1px solid #999;padding:1em 0}
        figure{display:inline-block;margin:0 1em 1em 0;vertical-align:top}img{width:26em;height:20em;object-fit:cover;object-position:left top;border:1px solid #ccc}
        .en{color:#444}.warning{background:#fff3c0;padding:.6em}</style></head><body>
        <h1>Vì sao ảnh không đọc được · Why a picture was not read</h1>
        <p class="warning">Các bản vẽ này cho thấy ảnh và mã của thẻ: là dữ liệu cá nhân. Hãy xóa sau khi dùng.<br>
        <span class="en">These drawings show the picture and the code of a card: personal data. Delete them after use.</span></p>
        <p>1 ngưỡng · thresholds → 2 ứng viên · candidates → 3 lưới · grid → 4 giá trị lấy mẫu · sampled values → 5 độ tin cậy của từ mã ·
        codeword reliability → 6 lỗi đã sửa · corrected errors.<br>
        Bước chưa tới thì không có bản vẽ; ảnh đã cho thẻ chỉ có ở đây khi dùng --all. <span class="en">A stage that was not reached has no drawing;
        pictures that gave a card are here only with --all.</span></p>

        """;

    private readonly string _folder;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the folder and an empty page; only the user may read a folder that is new.</summary>
    public ExplainFolder(string folder)
    {
        _folder = folder;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.WriteAllText(PathOf(IndexName), Header);
    }

    /// <summary>A name for the drawings of a picture that no other picture of this run has.</summary>
    public string NameFor(string path)
    {
        string name = Path.GetFileName(path);
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
        {
            unique = $"{name}-{i}";
        }

        return unique;
    }

    /// <summary>Writes a drawing whole, or not at all.</summary>
    public void Write(string name, SvgDrawing drawing)
    {
        string path = PathOf(name);
        try
        {
            File.WriteAllText(path, drawing.ToString());
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Adds a picture to the page.</summary>
    public void AddToIndex(string path, IEnumerable<BilingualText> lines, IEnumerable<string> drawings)
    {
        var html = new StringBuilder($"<section><h2>{WebUtility.HtmlEncode(path)}</h2>\n");
        foreach (BilingualText line in lines)
        {
            html.Append($"<p>{WebUtility.HtmlEncode(line.Vietnamese)}<br><span class=\"en\">{WebUtility.HtmlEncode(line.English)}</span></p>\n");
        }

        foreach (string drawing in drawings)
        {
            string link = Uri.EscapeDataString(drawing);
            html.Append($"<figure><a href=\"{link}\"><img loading=\"lazy\" src=\"{link}\" alt=\"\"></a><figcaption>{WebUtility.HtmlEncode(drawing)}</figcaption></figure>\n");
        }

        File.AppendAllText(PathOf(IndexName), html.Append("</section>\n").ToString());
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
