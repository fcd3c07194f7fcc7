using CccdSdk.Results;

namespace ClinicCheckIn.Desk;

/// <summary>What a page gets for a card that was held before a device: a check-in, or the reason why there is none.</summary>
internal sealed record DeskAnswer(CheckInView? CheckIn, string? Code, string? Vi, string? En)
{
    public static DeskAnswer Of(CheckInView view) => new(view, null, null, null);

    public static DeskAnswer Refused(Reason reason) => new(null, reason.Code, reason.Text.Vietnamese, reason.Text.English);

    /// <summary>The code of the refusal, and nothing of the person.</summary>
    public override string ToString() => $"DeskAnswer {Code}";
}
