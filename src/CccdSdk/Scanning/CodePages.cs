using System.Text;
using System.Text.Unicode;

namespace CccdSdk.Scanning;

/// <summary>.NET's own code pages, without registering them for the process.</summary>
internal static class CodePages
{
    /// <summary>The encoding of a page.</summary>
    public static Encoding Get(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);

    /// <summary>Strict UTF-8 to text; null if the bytes are not well formed.</summary>
    public static string? FromUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
