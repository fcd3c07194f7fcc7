using CccdSdk.Results;
using TouristGate.Core.Journal;
using TouristGate.Setup;
using TouristGate.Supervision;

namespace TouristGate.Verify;

/// <summary><c>TouristGate verify --data DIR</c>: checks the journals of a site without the site, also while it runs.</summary>
internal static class VerifyCommand
{
    public const string Verb = "verify";

    private const int AllWhole = 0;
    private const int OneBroken = 1;
    private const int OneNotOpened = 2;

    private static readonly string[] s_options = ["--data", "--event", "--head", "--hub"];

    /// <returns>0 where every journal is whole, 1 where one is broken, 2 where one cannot be opened or there is none.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args.Length % 2 != 0 || !args.Where((_, i) => i % 2 == 0).All(s_options.Contains))
        {
            Say(output, "✖", new("Cách dùng: verify --data THƯ-MỤC [--hub \"Host=…\"] [--head \"MÃ-SỔ DÒNG MÃ-BĂM\"]", "Usage: verify --data FOLDER [--hub \"Host=…\"] [--head \"JOURNAL ROW HASH\"]"));
            return OneNotOpened;
        }

        IConfiguration configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
        JournalHead[]? heads = HeadsOf(configuration["head"]);
        if (heads is null)
        {
            Say(output, "✖", new("--head phải là MÃ-SỔ DÒNG MÃ-BĂM như trên báo cáo ngày; nhiều đầu sổ cách nhau bằng dấu phẩy.", "--head must be JOURNAL ROW HASH as on the daily report; several are separated by commas."));
            return OneNotOpened;
        }

        // A hub may be checked from any machine; where a folder is named, its journals have to be there.
        bool onlyHub = configuration["hub"] is not null && configuration["data"] is null && configuration["event"] is null;
        string folder = SiteOptions.FolderOf(configuration);
        IReadOnlyList<string> lanes = onlyHub || !Directory.Exists(folder) ? [] : JournalFolder.LanesIn(folder);
        if (lanes.Count == 0 && !onlyHub)
        {
            Say(output, "✖", new($"Không có sổ nào trong {folder}.", $"There is no journal in {folder}."));
            return OneNotOpened;
        }

        JournalVerdict[] verdicts = await JudgeAsync(folder, lanes, configuration["hub"], heads);
        foreach (JournalVerdict verdict in verdicts)
        {
            Say(output, verdict.Mark, verdict.Text);
            if (verdict.Head is { } head)
            {
                output.WriteLine($"  {head}");
            }
        }

        return Close(output, verdicts, heads);
    }

    /// <summary>The hub first: a journal of this folder has everything that the hub has of it, and more.</summary>
    private static async Task<JournalVerdict[]> JudgeAsync(string folder, IReadOnlyList<string> lanes, string? connection, JournalHead[] heads)
    {
        string?[] here = [.. lanes.Select(lane => JournalVerdict.IdOf(folder, lane))];
        HubVerdicts? hub = connection is null ? null : await HubVerdicts.ReadAsync(connection, heads, here.Contains);
        JournalHead[] known = [.. heads, .. hub?.Heads.SelectMany(lane => lane) ?? []];
        return [.. lanes.Select(lane => JournalVerdict.Of(folder, lane, known)), .. hub?.All ?? []];
    }

    private static int Close(TextWriter output, JournalVerdict[] verdicts, JournalHead[] heads)
    {
        string[] known = [.. verdicts.Select(verdict => verdict.Head?.JournalId).OfType<string>()];
        JournalHead[] strange = [.. heads.Where(head => !known.Contains(head.JournalId))];
        foreach (JournalHead head in strange)
        {
            Say(output, "✖", new($"Không có sổ {head.JournalId} ở đây, hoặc không đọc được.", $"Journal {head.JournalId} is not here, or cannot be read."));
        }

        bool isBroken = strange.Length > 0 || verdicts.Any(verdict => verdict.IsBroken);
        bool isShut = verdicts.Any(verdict => verdict.CannotOpen);
        Say(output, "=", isBroken ? new("CÓ SỔ HỎNG HOẶC BỊ SỬA. Giữ nguyên máy và báo giám sát.", "A JOURNAL IS BROKEN. Leave the machine as it is and call the supervisor.")
            : isShut ? new("CÓ SỔ KHÔNG MỞ ĐƯỢC, nên chưa biết.", "A journal CANNOT BE OPENED, so nothing is known of it.")
            : new("Mọi sổ nguyên vẹn.", "Every journal is whole."));
        return isBroken ? OneBroken : isShut ? OneNotOpened : AllWhole;
    }

    private static JournalHead[]? HeadsOf(string? text)
    {
        JournalHead?[] heads = [.. (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(JournalHead.TryParse)];
        return Array.Exists(heads, head => head is null) ? null : [.. heads.OfType<JournalHead>()];
    }

    private static void Say(TextWriter output, string mark, LocalizedText text)
    {
        output.WriteLine($"{mark} {text.Vietnamese}");
        output.WriteLine($"  {text.English}");
    }
}
