using System.Globalization;
using CccdSdk.Qr;

namespace CccdSdk.Tool.Explain;

/// <summary>In a sentence or two, which stage failed, and where to look.</summary>
internal static class Verdict
{
    /// <summary>Edges in place of which half are by chance: the best of some grids on random print reaches this.</summary>
    private const float ByChance = 0.6f;

    /// <summary>Says it.</summary>
    /// <param name="recorder">What the stages saw when the picture was drawn.</param>
    /// <param name="looks">How many looks the effort has for a picture of this size.</param>
    public static IEnumerable<BilingualText> Of(ReadRecorder recorder, int looks)
    {
        bool isCutShort = recorder.Symbols.Count == 0 && recorder.Looks.Count < looks;
        if (!isCutShort || recorder.Triples.Count > 0)
        {
            yield return OfStages(recorder);
        }

        if (isCutShort)
        {
            yield return OfBudget(recorder, looks);
        }
    }

    private static BilingualText OfStages(ReadRecorder recorder) => recorder.Symbols is [{ } best, ..]
        ? best.Decoded is null ? OfUnread(best) : new("Mã đã đọc được.", "The symbol was read.")
        : OfNoSymbol(recorder);

    // What was found in the last look may not even have been tried.
    private static BilingualText OfBudget(ReadRecorder recorder, int looks) => new(
        Number($"Chỉ nhìn {recorder.Looks.Count} / {looks} lượt: đã dùng hết lượng việc dành cho ảnh này, vì quá nhiều chữ, hoa văn hoặc nhiễu trông như mẫu định vị. Hãy thử ảnh nhỏ hơn."),
        Number($"Only {recorder.Looks.Count} of {looks} looks were taken: the work for this picture was used up, because much print, texture or noise looks like finder patterns. Try a smaller picture."));

    private static BilingualText OfUnread(SymbolRecord symbol) => symbol.Status switch
    {
        QrReadStatus.UnreadableFormatInformation => new(
            "Bước 4: đã đặt lưới, nhưng cả hai bản thông tin định dạng đều hỏng. Xem bản vẽ 3 và 4.",
            "Stage 4: a grid was laid, but both copies of the format information are damaged. See drawings 3 and 4."),
        QrReadStatus.UnreadableVersion => new(
            "Bước 3: thông tin phiên bản mâu thuẫn với lưới. Xem bản vẽ 3.", "Stage 3: the version information contradicts the grid. See drawing 3."),
        QrReadStatus.InvalidSegments => new(
            "Bước 6: từ mã đúng, nhưng nội dung không đúng chuẩn.", "Stage 6: the codewords are right, but their content is not well formed."),
        _ => new(
            "Bước 5: đã đặt lưới, nhưng có khối nhiều từ mã sai hơn mức sửa được. Xem bản vẽ 3 (lưới có lệch không) và 5.",
            "Stage 5: a grid was laid, but a block has more wrong codewords than it can correct. See drawing 3 (is the grid off?) and 5."),
    };

    private static BilingualText OfNoSymbol(ReadRecorder recorder)
    {
        int patterns = recorder.Looks.Count == 0 ? 0 : recorder.Looks[^1].Patterns.Length;
        return (recorder.Grids.Count, recorder.Triples.Count, patterns) switch
        {
            ( > 0, _, _) => OfGrids(recorder.Grids.Count, recorder.Grids.Max(static grid => grid.Agreement)),
            (_, > 0, _) => new(
                "Bước 2: có bộ ba mẫu định vị, nhưng giữa chúng không thấy mẫu đồng bộ. Xem bản vẽ 2.",
                "Stage 2: there are groups of three finder patterns, but no timing patterns between them. See drawing 2."),
            (_, _, > 0) => new(
                Number($"Bước 2: {patterns} mẫu định vị, nhưng không có ba mẫu nào hợp thành một mã. Xem bản vẽ 1 và 2."),
                "Stage 2: finder patterns, but no three that belong together. See drawings 1 and 2."),
            _ => new(
                "Bước 1: không thấy mẫu định vị nào. Xem bản vẽ 1: ba hình vuông ở góc mã có rõ trên ảnh trắng đen không?",
                "Stage 1: no finder patterns. See drawing 1: do the three squares of the symbol show in black and white?"),
        };
    }

    private static BilingualText OfGrids(int count, float best) => best < ByChance
        ? new(
            Number($"Bước 1 và 2: {count} lưới đã thử chỉ khớp như ngẫu nhiên ({best:P0}), tức là không nằm trên mã. Bản vẽ 2: có vòng tròn trên cả ba hình vuông của mã không? Nếu không, xem bản vẽ 1: các vòng của chúng có nhòe vào nhau không? Nếu có, mẫu đồng bộ giữa chúng quá mờ."),
            Number($"Stages 1 and 2: the {count} grids that were tried fit as by chance ({best:P0}): none is on the symbol. Drawing 2: is there a circle on each of its three squares? If not, see drawing 1: do their rings run into each other? If so, the timing patterns between them are too faint."))
        : new(
            Number($"Bước 3: lưới tốt nhất trong {count} lưới chỉ khớp {best:P0} cạnh. Xem bản vẽ 2: lưới lệch khỏi mã, hay đó không phải là mã?"),
            Number($"Stage 3: the best of {count} grids has {best:P0} of the edges in place. See drawing 2: does it miss the symbol, or is that none?"));

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
