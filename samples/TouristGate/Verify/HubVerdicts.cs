using CccdSdk.Results;
using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Hub;
using TouristGate.Supervision;

namespace TouristGate.Verify;

/// <summary>What <c>verify</c> says of the copies that a hub has of journals.</summary>
internal sealed class HubVerdicts
{
    private HubVerdicts(ILookup<string, JournalHead> heads) => Heads = heads;

    /// <summary>How far the hub has each journal, by lane; read first, so that a journal beside it never has less.</summary>
    public ILookup<string, JournalHead> Heads { get; }

    public IReadOnlyList<JournalVerdict> All { get; private init; } = [];

    /// <summary>Goes through every journal of a hub. One that cannot be reached is one verdict, too.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="heads">Heads that were printed, of any journal.</param>
    /// <param name="isHere">Whether a journal itself is here; then the hub may have less of it than was printed.</param>
    public static async Task<HubVerdicts> ReadAsync(string connectionString, IReadOnlyList<JournalHead> heads, Func<string, bool> isHere)
    {
        try
        {
            await using var copy = HubCopy.Open(connectionString);
            ILookup<string, JournalHead> known = await copy.HeadsAsync();
            List<JournalVerdict> verdicts = [];
            foreach ((string lane, string journal) in known.SelectMany(lane => lane.Select(head => (lane.Key, head.JournalId))))
            {
                ChainReport report = await copy.VerifyAsync(journal, isHere(journal) ? [] : heads.Where(head => head.JournalId == journal));
                LocalizedText text = ChainTexts.Of(report);
                verdicts.Add(new(new($"Trung tâm, làn {lane}: {text.Vietnamese}", $"Hub, lane {lane}: {text.English}"), report.Head, !report.IsIntact, false));
            }

            return new HubVerdicts(known) { All = verdicts };
        }
        catch (Exception failure) when (SiteHub.IsAway(failure) || failure is ArgumentException)
        {
            JournalVerdict away = new(new("Trung tâm: KHÔNG MỞ ĐƯỢC cơ sở dữ liệu", $"Hub: the database CANNOT BE OPENED ({failure.GetType().Name})"), null, false, true);
            return new HubVerdicts(Array.Empty<JournalHead>().ToLookup(_ => string.Empty)) { All = [away] };
        }
    }
}
