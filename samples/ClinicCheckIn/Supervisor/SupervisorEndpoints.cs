using System.Globalization;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Desk;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Supervisor;

/// <summary>What the supervisor sees and does. No value of a patient is among it.</summary>
internal static class SupervisorEndpoints
{
    private const int MostRows = 200;

    public static void MapSupervisor(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/api/supervisor").RequireAuthorization(Session.SupervisorPolicy);
        group.MapGet("/", Overview);
        group.MapPost("/users", AddUser);
        group.MapPost("/users/password", RenewPassword);
        group.MapPost("/users/enable", EnableUser);
        group.MapPost("/backup", MakeBackup);
        group.MapGet("/patients/{code}/fhir", static (string code, PatientExport export) => export.OfCode(code));
        group.MapPost("/retention", Purge);
    }

    private static object Overview(AuditTrail audit, DecisionStore decisions, VisitStore visits, PatientStore patients, UserStore users, OutboxStore outbox)
    {
        Dictionary<long, string> codes = [];
        string? Code(long? id) => id is not { } known ? null : codes.TryGetValue(known, out string? code) ? code : codes[known] = patients.Find(known)?.Code ?? "–";
        IReadOnlyList<OutboxItem> waiting = outbox.List(OutboxState.Waiting);
        return new
        {
            patients = patients.Count(),
            broken = audit.FindBroken(),
            gateway = new
            {
                queries = waiting.Count(static one => one.Kind == OutboxKind.CardQuery),
                messages = waiting.Count(static one => one.Kind == OutboxKind.CheckIn),
                refused = outbox.List(OutboxState.HeldRejected).Count + outbox.List(OutboxState.HeldInDoubt).Count,
            },
            visits = visits.Today().Select(one => new { one.At, code = Code(one.PatientId), one.Ticket, one.Room, one.InsuranceState, one.InsuranceCode, one.Source }),
            decisions = decisions.Newest(MostRows).Select(one => new { one.At, one.UserName, code = Code(one.PatientId), kind = Name(one.Kind), one.Field, one.Detail }),
            audit = audit.Newest(MostRows).Select(static one => new { one.At, one.UserName, one.Action, one.Detail }),
            users = users.All().Select(static one => new { one.Name, one.Role, one.Enabled }),
        };
    }

    private static string Name(DecisionKind kind) => char.ToLowerInvariant($"{kind}"[0]) + $"{kind}"[1..];

    private static IResult AddUser(UserRequest request, HttpContext context, UserStore users, Passwords passwords, AuditTrail audit)
    {
        if (request.Name is not { Length: > 0 and <= 64 } name || !ClinicRole.IsKnown(request.Role) || !name.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_'))
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "invalidUser", new("Tên hoặc vai trò không hợp lệ.", "The name or the role is not valid."));
        }

        string password = Passwords.New();
        if (!users.Add(name, request.Role!, passwords.Hash(password)))
        {
            return Answers.Problem(StatusCodes.Status409Conflict, "userExists", new("Tên này đã có.", "There is a user of this name."));
        }

        audit.Add(Session.NameOf(context), "userAdded", detail: $"{name}: {request.Role}");
        return Results.Ok(new { password });
    }

    private static IResult RenewPassword(UserRequest request, HttpContext context, UserStore users, Passwords passwords, AuditTrail audit)
    {
        string password = Passwords.New();
        if (!users.SetPassword(request.Name ?? string.Empty, passwords.Hash(password)))
        {
            return Results.NotFound();
        }

        audit.Add(Session.NameOf(context), "passwordRenewed", detail: users.Find(request.Name!)!.Name);
        return Results.Ok(new { password });
    }

    private static IResult EnableUser(EnableRequest request, HttpContext context, UserStore users, AuditTrail audit)
    {
        if (!users.SetEnabled(request.Name ?? string.Empty, request.Enabled))
        {
            return Answers.Problem(StatusCodes.Status409Conflict, "lastSupervisor", new("Không khoá được quản lý cuối cùng.", "The last supervisor cannot be locked out."));
        }

        audit.Add(Session.NameOf(context), request.Enabled ? "userUnlocked" : "userLocked", detail: users.Find(request.Name!)!.Name);
        return Results.NoContent();
    }

    private static IResult MakeBackup(HttpContext context, ClinicDatabase database, AuditTrail audit, TimeProvider time)
    {
        string file = string.Create(CultureInfo.InvariantCulture, $"clinic-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}.db");
        audit.Add(Session.NameOf(context), "backup", detail: file);
        Backup.Make(database, Path.Combine(Path.GetDirectoryName(database.Path)!, "backup", file));
        return Results.Ok(new { file });
    }

    private static RetentionReport Purge(HttpContext context, Retention retention, AuditTrail audit)
    {
        RetentionReport report = retention.Run();
        audit.Add(Session.NameOf(context), "retention", detail: report.ToString());
        return report;
    }

    /// <summary>A user.</summary>
    internal sealed record UserRequest(string? Name, string? Role);

    /// <summary>Whether a user may log in.</summary>
    internal sealed record EnableRequest(string? Name, bool Enabled);
}
