using CccdSdk.Results;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>What the page of the desk asks for. Each request works on one check-in of the user who asks.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/checkins", (HttpContext context, DeskReadings readings) => readings.Type(Session.NameOf(context)));
        routes.MapPost("/api/photo", (HttpContext context, PhotoEndpoint photo, DeskReadings readings) => photo.TakeAsync(context, readings))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(PhotoEndpoint.MostBytes));
        RouteGroupBuilder one = routes.MapGroup("/api/checkins/{id}");
        one.MapGet("/", (string id, Work work) => work.Do(id, static _ => null));
        one.MapPost("/pick", (string id, PickRequest request, Work work) => work.Do(id, checkIn => Field(request.Field, field => checkIn.Pick(field, request.Candidate))));
        one.MapPost("/type", (string id, TypeRequest request, Work work) => work.Do(id, checkIn => Field(request.Field, field => checkIn.Type(field, request.Text ?? string.Empty))));
        one.MapPost("/confirm", (string id, ConfirmRequest request, Work work) => work.Do(id, checkIn => checkIn.Confirm(request.PatientId)));
        one.MapPost("/reject", (string id, Work work) => work.Do(id, static checkIn => checkIn.RejectProposals()));
        one.MapPost("/choose", (string id, ChooseRequest request, Work work) => work.Do(id, checkIn => Choose(checkIn, request)));
        one.MapPost("/save", (string id, Work work) => work.Save(id));
        one.MapPost("/insurance", (string id, InsuranceRequest request, Work work) => work.InsuranceAsync(id, request.Skip, request.Number));
        one.MapPost("/correct", (string id, TypeRequest request, Work work) =>
            Enum.TryParse(request.Field, out CardField field) ? work.Correct(id, field, request.Text ?? string.Empty) : work.Do(id, static _ => DeskProblem.NoSuchChoice));
        one.MapGet("/fhir", (string id, PatientExport export) => export.OfCheckIn(id));
        one.MapPost("/ticket", (string id, TicketRequest request, Work work) => work.Ticket(id, request.Room ?? string.Empty, request.Flags ?? []));
        one.MapPost("/end", (string id, Work work) => work.End(id));
    }

    private static DeskProblem? Field(string? name, Func<CardField, DeskProblem?> work) =>
        Enum.TryParse(name, out CardField field) && DeskFields.All.Contains(field) ? work(field) : DeskProblem.NoSuchChoice;

    private static DeskProblem? Choose(CheckIn checkIn, ChooseRequest request)
    {
        if (!Enum.TryParse(request.Choice, ignoreCase: true, out DifferenceChoice choice) || choice == DifferenceChoice.Undecided)
        {
            return DeskProblem.NoSuchChoice;
        }

        return request.Field == "All"
            ? checkIn.Differences.Select(one => checkIn.Choose(one.Field, choice)).ToArray().FirstOrDefault(static problem => problem is not null)
            : Field(request.Field, field => checkIn.Choose(field, choice));
    }

    /// <summary>A reading of a damaged field.</summary>
    internal sealed record PickRequest(string? Field, int Candidate);

    /// <summary>What somebody typed.</summary>
    internal sealed record TypeRequest(string? Field, string? Text)
    {
        /// <summary>The field, without the text.</summary>
        public override string ToString() => $"TypeRequest {Field}";
    }

    /// <summary>A proposal.</summary>
    internal sealed record ConfirmRequest(long PatientId);

    /// <summary>A difference, or all of them.</summary>
    internal sealed record ChooseRequest(string? Field, string? Choice);

    /// <summary>Whether to go on without insurance, or the number of a card to ask by.</summary>
    internal sealed record InsuranceRequest(bool Skip, string? Number)
    {
        /// <summary>Nothing of the number.</summary>
        public override string ToString() => $"InsuranceRequest {Skip}";
    }

    /// <summary>The room, and what the desk saw.</summary>
    internal sealed record TicketRequest(string? Room, string[]? Flags);
}
