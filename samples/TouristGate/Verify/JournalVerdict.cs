using CccdSdk.Results;
using TouristGate.Core.Journal;
using TouristGate.Supervision;

namespace TouristGate.Verify;

/// <summary>What <c>verify</c> says of one journal.</summary>
internal sealed record JournalVerdict(LocalizedText Text, JournalHead? Head, bool IsBroken, bool CannotOpen)
{
    public string Mark => IsBroken ? "✖" : CannotOpen ? "?" : "✔";

    public static JournalVerdict Of(string folder, string lane, IReadOnlyList<JournalHead> heads)
    {
        var options = new JournalOptions { LaneId = lane, Path = JournalFolder.PathOf(folder, lane) };

        // A head belongs to one journal; which one this is, its first row says.
        string? journal = IdOf(folder, lane);
        JournalCheckReport report = JournalCheck.Run(options.Path, options.MirrorPath, heads.Where(head => head.JournalId == journal));
        if (report.CannotOpen)
        {
            return new(new($"Làn {lane}: KHÔNG MỞ ĐƯỢC SỔ: không có tệp, không phải sổ, hoặc không được phép đọc{Second(report).Vietnamese}", $"Lane {lane}: the journal CANNOT BE OPENED: {report.Chain.Problem!.Text}{Second(report).English}"), null, false, true);
        }

        // A journal has its first row before its lane opens.
        ChainReport chain = report.Chain is { IsIntact: true, Rows: 0 } ? report.Chain with { Problem = new ChainProblem(1, ChainProblemKind.RowsMissing, string.Empty) } : report.Chain;
        LocalizedText text = ChainTexts.Of(chain);
        return new(new($"Làn {lane}: {text.Vietnamese}{Second(report).Vietnamese}", $"Lane {lane}: {text.English}{Second(report).English}"), chain.Head, !chain.IsIntact || report.MirrorProblem is not null, false);
    }

    private static LocalizedText Second(JournalCheckReport report) => report switch
    {
        { MirrorProblem.Kind: ChainProblemKind.Unreadable } => new("; bản thứ hai KHÔNG ĐỌC ĐƯỢC", "; the second copy CANNOT BE READ"),
        { MirrorProblem: { } problem } => new($"; bản thứ hai BỊ SỬA từ dòng {problem.Sequence}", $"; the second copy WAS CHANGED from row {problem.Sequence} on"),
        { MirrorRows: { } rows } => new($"; bản thứ hai: {rows} dòng", $"; the second copy has {rows} rows"),
        _ => new("; không có bản thứ hai", "; there is no second copy"),
    };

    /// <summary>The name of the journal of a lane; null if it has none that can be read.</summary>
    public static string? IdOf(string folder, string lane)
    {
        try
        {
            return JournalFile.Read(JournalFolder.PathOf(folder, lane)).FirstOrDefault()?.Detail;
        }
        catch (JournalException)
        {
            return null;
        }
    }
}
