using CccdSdk.Results;
using TouristGate.Core.Journal;

namespace TouristGate.Supervision;

/// <summary>What the check of a journal found, for the supervisor.</summary>
internal static class ChainTexts
{
    public static LocalizedText Of(ChainReport report) => report.Problem is { } problem
        ? new($"{Vietnamese(problem.Kind)} (từ dòng {problem.Sequence})", $"{English(problem.Kind)} (from row {problem.Sequence} on)")
        : new($"nguyên vẹn, {report.Rows} dòng", $"whole, {report.Rows} rows");

    private static string Vietnamese(ChainProblemKind kind) => kind switch
    {
        ChainProblemKind.RowsMissing => "SỔ THIẾU DÒNG",
        ChainProblemKind.RowChanged => "DÒNG BỊ SỬA",
        ChainProblemKind.PersonalChanged => "CỘT CÁ NHÂN BỊ SỬA",
        ChainProblemKind.PersonalRemoved => "CỘT CÁ NHÂN BỊ XÓA mà sổ không ghi lần xóa nào",
        ChainProblemKind.HistoryRewritten => "SỔ BỊ VIẾT LẠI: khác với đầu sổ đã giữ ở nơi khác",
        _ => "TỆP SỔ HỎNG, không đọc được hết",
    };

    private static string English(ChainProblemKind kind) => kind switch
    {
        ChainProblemKind.RowsMissing => "ROWS ARE MISSING",
        ChainProblemKind.RowChanged => "A ROW WAS CHANGED",
        ChainProblemKind.PersonalChanged => "PERSONAL COLUMNS WERE CHANGED",
        ChainProblemKind.PersonalRemoved => "PERSONAL COLUMNS ARE GONE, and no purge in the journal says so",
        ChainProblemKind.HistoryRewritten => "THE JOURNAL WAS WRITTEN ANEW: it differs from a head that was kept elsewhere",
        _ => "THE FILE IS DAMAGED and cannot be read whole",
    };
}
