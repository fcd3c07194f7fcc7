namespace ClinicCheckIn.Core.Messages;

/// <summary>A FHIR Patient that may be sent, or the reasons why it may not.</summary>
public sealed class FhirMessage
{
    private readonly byte[]? _json;

    internal FhirMessage(byte[]? json, IReadOnlyList<MessageFinding> findings)
    {
        _json = json;
        Findings = findings;
    }

    /// <summary>Whether it may be sent.</summary>
    public bool CanBeSent => _json is not null;

    /// <summary>Everything that was noticed.</summary>
    public IReadOnlyList<MessageFinding> Findings { get; }

    /// <summary>The resource as JSON in UTF-8.</summary>
    /// <exception cref="InvalidOperationException">It may not be sent.</exception>
    public byte[] RevealJson() => _json is { } json ? [.. json] : throw new InvalidOperationException("The resource has errors; see the findings.");

    /// <summary>The name of the type, and nothing of the patient.</summary>
    public override string ToString() => "FhirMessage (personal data)";
}
