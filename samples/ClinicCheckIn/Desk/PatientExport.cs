using System.Net.Mime;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Messages;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>A patient as a FHIR R4 Patient, to hand on to another system. The desk exports who stands before it; a supervisor anybody.</summary>
internal sealed class PatientExport(IHttpContextAccessor accessor, CheckInDesk desk, PatientStore patients, AuditTrail audit, FhirOptions options)
{
    private const string FhirJson = "application/fhir+json; charset=utf-8";

    /// <summary>The patient of a check-in of the user who asks.</summary>
    public IResult OfCheckIn(string id) =>
        desk.With(Session.NameOf(accessor.HttpContext!), id, static checkIn => checkIn.IsStored ? checkIn.Patient : null, out Patient? patient)
            ? patient is null ? Answers.Problem(DeskProblem.WrongStep) : Export(patient)
            : Answers.NoCheckIn;

    /// <summary>The patient with a number of the clinic.</summary>
    public IResult OfCode(string code) => patients.FindByCode(code) is { } patient ? Export(patient) : Results.NotFound();

    private IResult Export(Patient patient)
    {
        FhirMessage message = FhirPatient.Create(MessagePatient.From(patient), options);
        audit.Add(Session.NameOf(accessor.HttpContext!), message.CanBeSent ? "fhirExported" : "fhirRefused", patient.Id, string.Join(", ", message.Findings.Select(static one => one.Field)));
        if (!message.CanBeSent)
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "fhirRefused", new(
                "Hồ sơ có ký tự mà FHIR không cho phép.", "The record has characters that FHIR does not allow."));
        }

        accessor.HttpContext!.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{patient.Code}.fhir.json" }.ToString();
        return Results.Bytes(message.RevealJson(), FhirJson);
    }
}
