using CccdSdk.Results;
using ClinicCheckIn.Core.Desk;

namespace ClinicCheckIn.Setup;

/// <summary>Refusals in both languages.</summary>
internal static class Answers
{
    /// <summary>A refusal that says what to do.</summary>
    public static IResult Problem(int status, string code, LocalizedText text) =>
        Results.Json(new { code, vi = text.Vietnamese, en = text.English }, statusCode: status);

    /// <summary>The desk did not do it: a wrong value is 422, everything else contradicts the state of the check-in.</summary>
    public static IResult Problem(DeskProblem problem) =>
        Problem(problem.Code == "invalid" ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict, problem.Code, problem.Text);

    /// <summary>There is no such check-in, or it is another user's, or it was forgotten.</summary>
    public static IResult NoCheckIn { get; } = Problem(StatusCodes.Status404NotFound, "noCheckIn", new(
        "Lượt tiếp đón này đã đóng. Hãy quét lại thẻ.", "This check-in is closed. Scan the card again."));
}
