using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CounterDevices.Security;

/// <summary>The files of pages, inside the assembly: there is no folder to walk out of, and nothing on disk to change.</summary>
/// <remarks>A project embeds them with a logical name that begins with <c>site/</c>: what follows is their address.</remarks>
public sealed class EmbeddedSite
{
    private const string Prefix = "site/";

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
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            string type = s_types.GetValueOrDefault(Path.GetExtension(name), "text/plain; charset=utf-8");
            string path = name[(Prefix.Length - 1)..].Replace('\\', '/');
            files[path] = (bytes, type, $"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
        }

        return new EmbeddedSite(files.ToFrozenDictionary(StringComparer.Ordinal));
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
