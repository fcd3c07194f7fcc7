using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CounterDevices.Security;

/// <summary>The files of pages, inside the assembly: there is no folder to walk out of, and nothing on disk to change.</summary>
/// <remarks>A project embeds them with a logical name that begins with <c>site/</c>: what follows is their address. What its pages have in common stands
/// once in <c>site/parts/</c>: a page that says <c>&lt;!--head--&gt;</c> gets <c>head.html</c> there, when the program starts.</remarks>
public sealed class EmbeddedSite
{
    private const string Prefix = "site/";
    private const string Parts = "site/parts/";

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Tag)> _files;

    private EmbeddedSite(FrozenDictionary<string, (byte[] Bytes, string Type, string Tag)> files) => _files = files;

    /// <summary>Maps the files of an assembly.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        EmbeddedSite site = Load(assembly);
        foreach (string path in site._files.Keys)
        {
            endpoints.MapGet(path, site.ServeAsync).AllowAnonymous();
        }
    }

    private static EmbeddedSite Load(Assembly assembly)
    {
        var files = new Dictionary<string, (byte[] Bytes, string Type, string Tag)>(StringComparer.Ordinal);
        foreach (string name in assembly.GetManifestResourceNames())
        {
            string logical = Slashed(name);
            if (!logical.StartsWith(Prefix, StringComparison.Ordinal) || logical.StartsWith(Parts, StringComparison.Ordinal))
            {
                continue;
            }

            byte[] bytes = logical.EndsWith(".html", StringComparison.Ordinal) ? PageOf(assembly, name) : BytesOf(assembly, name);
            string type = s_types.GetValueOrDefault(Path.GetExtension(name), "text/plain; charset=utf-8");
            string path = logical[(Prefix.Length - 1)..];
            files[path] = (bytes, type, $"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
        }

        return new EmbeddedSite(files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    // Names made on Windows have its separator.
    private static string Slashed(string name) => name.Replace('\\', '/');

    private static byte[] BytesOf(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] PageOf(Assembly assembly, string name)
    {
        string page = Encoding.UTF8.GetString(BytesOf(assembly, name));
        foreach (string part in assembly.GetManifestResourceNames().Where(static one => Slashed(one).StartsWith(Parts, StringComparison.Ordinal)))
        {
            page = page.Replace($"<!--{Path.GetFileNameWithoutExtension(part)}-->", Encoding.UTF8.GetString(BytesOf(assembly, part)).TrimEnd(), StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(page);
    }

    private Task ServeAsync(HttpContext context)
    {
        if (!_files.TryGetValue(context.Request.Path.Value ?? string.Empty, out (byte[] Bytes, string Type, string Tag) file))
        {
            // Routes ignore case, files do not.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.ETag = file.Tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Bytes.Length;
        return context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).AsTask();
    }
}
