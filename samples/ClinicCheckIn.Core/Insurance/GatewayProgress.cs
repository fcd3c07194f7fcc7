namespace ClinicCheckIn.Core.Insurance;

/// <summary>How far the attempts of one call have got, also where a time-out ends them and no answer tells.</summary>
internal sealed class GatewayProgress
{
    /// <summary>Whether a body began to leave and no answer said since that it was not taken.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>What a call came to that got no answer.</summary>
    public GatewayOutcome WithoutAnswer => MayHaveArrived ? GatewayOutcome.InDoubt : GatewayOutcome.NotSent;
}
