using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Tests.Reference;

/// <summary>What the reference parser says of a text.</summary>
internal sealed class ReferenceReading
{
    public PayloadOutcome Outcome { get; set; }

    public DocumentKind Document { get; set; }

    public ReasonKind? Reason { get; set; }

    public string[] Fields { get; set; } = [];

    public CardEdition Edition { get; set; }

    public string Number { get; set; } = "";

    public string? PreviousNumber { get; set; }

    public string? FullName { get; set; }

    public ReferenceDate? DateOfBirth { get; set; }

    public Sex Sex { get; set; }

    public string? Residence { get; set; }

    public ReferenceDate? DateOfIssue { get; set; }

    public string? CancelledNumber { get; set; }

    public string? FatherName { get; set; }

    public string? MotherName { get; set; }

    public string[] ExtensionFields { get; set; } = [];

    public SortedSet<FindingCode> Findings { get; } = [];

    public string? Expiry { get; set; }

    /// <summary>Notes a finding if it holds.</summary>
    public void Note(bool holds, FindingCode code)
    {
        if (holds)
        {
            Findings.Add(code);
        }
    }
}
