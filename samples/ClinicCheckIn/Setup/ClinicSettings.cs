using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Setup;

/// <summary>What the administrator sets: on the command line, in the environment, or in clinic.json in the data folder.</summary>
internal sealed record ClinicSettings
{
    /// <summary>The data folder. Left out: a folder that goes with the demonstration.</summary>
    public string? Data { get; init; }

    /// <summary>Whether this is a demonstration, with invented patients and the stand-in gateway. Left out: it is, unless an account of the gateway is set.</summary>
    public bool? Demo { get; init; }

    /// <summary>Names under which this site is known, besides localhost and addresses.</summary>
    public string[] Names { get; init; } = [];

    /// <summary>Serial lines with scanners, such as /dev/ttyACM0 or COM3, by the name of the desk that each belongs to.</summary>
    public Dictionary<string, string> Serial { get; init; } = [];

    /// <summary>Whether other machines may come, over HTTPS with a certificate that the program makes.</summary>
    public bool Lan { get; init; }

    /// <summary>How patients are exported.</summary>
    public FhirSettings Fhir { get; init; } = new();

    /// <summary>The rooms of the clinic.</summary>
    public string[] Rooms { get; init; } = ["P1", "P2", "P3"];

    /// <summary>The name of the clinic on slips and screens.</summary>
    public string Clinic { get; init; } = "Phòng khám Mẫu";

    /// <summary>The account of the Social Security gateway; null for none.</summary>
    public GatewaySettings? Gateway { get; init; }

    /// <summary>How long what is kept.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>Whether this is a demonstration.</summary>
    public bool IsDemo => Demo ?? Gateway?.UserName is null;

    /// <summary>No value: there is a password among them.</summary>
    public override string ToString() => nameof(ClinicSettings);
}
