using System.Globalization;
using CccdSdk.Qr;

namespace CccdSdk.Tool.Explain;

/// <summary>What the drawings of symbols have in common: one row for each symbol, with a line that names it.</summary>
internal static class SymbolSheet
{
    /// <summary>Writes which symbol comes next.</summary>
    public static void Name(SvgDrawing drawing, ReadRecorder recorder, int index)
    {
        SymbolRecord symbol = recorder.Symbols[index];
        string turned = symbol.IsMirrored ? " · soi gương · mirrored" : string.Empty;
        string status = symbol.Decoded is { } read ? $"đã đọc · read {read.Version}-{read.Level}" : Name(symbol.Status).ToString();
        drawing.Advance(12);
        drawing.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Mã {index + 1} · Symbol {index + 1}: {status}; phiên bản · version {symbol.Version.Number}; {symbol.PixelsPerModule:0.0} px/mô-đun · px/module; cạnh khớp · edges in place {symbol.Agreement:P0}{turned}"));
    }

    /// <summary>Draws one value for each module as a map.</summary>
    public static void Map(SvgDrawing drawing, ModuleMap map, float left)
    {
        drawing.BeginArea(left, SvgDrawing.Half, SvgDrawing.Half, 0, 0, map.Size, map.Size);
        drawing.Picture(map.ToPng(), 0, 0, map.Size, map.Size);
        drawing.EndArea();
    }

    private static BilingualText Name(QrReadStatus status) => status switch
    {
        QrReadStatus.UnreadableVersion => new("không rõ phiên bản", "version unreadable"),
        QrReadStatus.UnreadableFormatInformation => new("không đọc được thông tin định dạng", "format information unreadable"),
        QrReadStatus.TooManyErrors => new("quá nhiều từ mã sai", "too many wrong codewords"),
        QrReadStatus.InvalidSegments => new("nội dung không đúng chuẩn", "segments not well formed"),
        _ => new("không giải mã", "not decoded"),
    };
}
