using CccdSdk.Results;

namespace CccdSdk;

/// <summary>Why there is no card. There is one for each reason.</summary>
internal sealed record CardJsonReason(string Code, string Vi, string En)
{
    private static readonly CardJsonReason[] s_models =
        [.. Enum.GetValues<ReasonKind>().Select(Reason.For).Select(static reason => new CardJsonReason(reason.Code, reason.Text.Vietnamese, reason.Text.English))];

    /// <summary>The one of a reason.</summary>
    public static CardJsonReason? Of(Reason? reason) => reason is null ? null : s_models[(int)reason.Kind];
}
