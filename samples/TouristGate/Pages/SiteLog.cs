using TouristGate.Core.Barriers;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace TouristGate.Pages;

/// <summary>What the web part logs: accounts and lanes, codes and counts, never anything of a card or a ticket.</summary>
internal static partial class SiteLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Account} ({Role}) logged in")]
    public static partial void LoggedIn(ILogger logger, string account, string role);

    /// <summary>Without the name that was tried: people type passwords into the wrong field.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Login refused")]
    public static partial void LoginRefused(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Supervisor} set account {Account} ({Role})")]
    public static partial void AccountSet(ILogger logger, string supervisor, string account, string role);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Supervisor} removed account {Account}")]
    public static partial void AccountRemoved(ILogger logger, string supervisor, string account);

    [LoggerMessage(Level = LogLevel.Information, Message = "Screen of lane {Lane} {Change}")]
    public static partial void Screen(ILogger logger, string lane, string change);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Join code refused")]
    public static partial void JoinRefused(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane}: {Code} from {Source}, {Persons} persons, {Milliseconds} ms")]
    public static partial void Decided(ILogger logger, string lane, string code, string source, int persons, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Staff} voided a ticket: {Result}")]
    public static partial void Voided(ILogger logger, string staff, VoidResult result);

    [LoggerMessage(Level = LogLevel.Information, Message = "Screens of lane {Lane} revoked by {Supervisor}")]
    public static partial void Revoked(ILogger logger, string lane, string supervisor);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Supervisor} mended the {What} of lane {Lane}")]
    public static partial void Mended(ILogger logger, string supervisor, string what, string lane);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Supervisor} set a watch list of {Count} entries")]
    public static partial void WatchListSet(ILogger logger, string supervisor, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Purged lane {Lane}: {Visits} rows of visits, {Tickets} of tickets, {Keys} keys")]
    public static partial void Purged(ILogger logger, string lane, long visits, long tickets, int keys);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub's database does not answer ({Problem}); lanes go on")]
    public static partial void HubAway(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The machine at the hub's address is not the hub: its certificate is {Fingerprint}. Nothing was sent; the lane goes on alone")]
    public static partial void HubNotTrusted(ILogger logger, string fingerprint);

    [LoggerMessage(Level = LogLevel.Error, Message = "Rows of lane {From} did not get into the store of lane {To} ({Fault}); they are tried again with the next")]
    public static partial void FeedBroken(ILogger logger, string from, string to, JournalFault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Barrier of lane {Lane} did not open: {Result}")]
    public static partial void BarrierFailed(ILogger logger, string lane, BarrierResult result);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Staff}: {Action} at lane {Lane}: {Code}")]
    public static partial void StaffActed(ILogger logger, string staff, string action, string lane, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Staff}: {Action}, {Count} tickets")]
    public static partial void DeskActed(ILogger logger, string staff, string action, int count);
}
