namespace TouristGate.Pages;

/// <summary>Refusals with a sentence for people, in both languages.</summary>
internal static class Problems
{
    public static IResult BadRequest(string vi, string en) => Of(StatusCodes.Status400BadRequest, vi, en);

    public static IResult Unauthorized(string vi, string en) => Of(StatusCodes.Status401Unauthorized, vi, en);

    public static IResult NotFound(string vi, string en) => Of(StatusCodes.Status404NotFound, vi, en);

    public static IResult Conflict(string vi, string en) => Of(StatusCodes.Status409Conflict, vi, en);

    public static IResult Unavailable(string vi, string en) => Of(StatusCodes.Status503ServiceUnavailable, vi, en);

    private static IResult Of(int status, string vi, string en) => Results.Json(new { vi, en }, statusCode: status);
}
