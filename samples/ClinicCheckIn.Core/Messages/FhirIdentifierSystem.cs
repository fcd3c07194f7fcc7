namespace ClinicCheckIn.Core.Messages;

/// <summary>How one kind of identifier is written.</summary>
/// <param name="System">The namespace of the values; null where none is published.</param>
/// <param name="TypeSystem">The code system of the type; null where none is published.</param>
/// <param name="TypeCode">The type.</param>
/// <param name="Use"><c>official</c>, <c>usual</c>, <c>secondary</c> or <c>old</c> (FHIR IdentifierUse).</param>
public sealed record FhirIdentifierSystem(Uri? System, Uri? TypeSystem, string TypeCode, string Use);
