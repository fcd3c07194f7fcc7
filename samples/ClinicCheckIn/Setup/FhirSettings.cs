using ClinicCheckIn.Core.Messages;

namespace ClinicCheckIn.Setup;

/// <summary>Which identifiers an exported Patient carries, and under which addresses.</summary>
internal sealed record FhirSettings
{
    /// <summary>ministry (vn-core-ig of the Ministry of Health) or community (fhir.hl7.org.vn).</summary>
    public string Guide { get; init; } = "ministry";

    /// <summary>What differs from the guide, by kind: CitizenNumber, PreviousNumber, Insurance, PatientCode, Passport.</summary>
    public Dictionary<FhirIdentifierKind, FhirIdentifierSettings> Identifiers { get; init; } = [];

    /// <summary>The guide with what the clinic sets otherwise.</summary>
    /// <exception cref="ArgumentException">There is no such guide.</exception>
    public FhirOptions ToOptions()
    {
        FhirOptions guide = Guide switch
        {
            "ministry" => FhirOptions.MinistryOfHealth,
            "community" => FhirOptions.Community,
            _ => throw new ArgumentException("fhir:guide is ministry or community."),
        };
        Dictionary<FhirIdentifierKind, FhirIdentifierSystem> all = new(guide.Identifiers);
        foreach ((FhirIdentifierKind kind, FhirIdentifierSettings own) in Identifiers)
        {
            if (own.Leave)
            {
                all.Remove(kind);
            }
            else
            {
                FhirIdentifierSystem known = all[kind];
                all[kind] = new(own.System ?? known.System, own.TypeSystem ?? known.TypeSystem, own.TypeCode ?? known.TypeCode, own.Use ?? known.Use);
            }
        }

        return new FhirOptions { Identifiers = all };
    }
}

/// <summary>One kind of identifier; what is left out stays as in the guide.</summary>
internal sealed record FhirIdentifierSettings
{
    /// <summary>The namespace of the values.</summary>
    public Uri? System { get; init; }

    /// <summary>The code system of the type.</summary>
    public Uri? TypeSystem { get; init; }

    /// <summary>The type.</summary>
    public string? TypeCode { get; init; }

    /// <summary>official, usual, secondary or old.</summary>
    public string? Use { get; init; }

    /// <summary>Whether this kind is left out.</summary>
    public bool Leave { get; init; }
}
