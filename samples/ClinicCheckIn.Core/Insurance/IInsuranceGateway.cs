namespace ClinicCheckIn.Core.Insurance;

/// <summary>The Social Security gateway as the desk sees it. No state of the gateway makes a call throw.</summary>
public interface IInsuranceGateway
{
    /// <summary>Looks a card up. Failures are repeated, because asking changes nothing.</summary>
    public Task<CardAnswer> CheckCardAsync(CardQuery query, CancellationToken cancellation = default);

    /// <summary>Sends one check-in message (XML0). Only a message that certainly did not arrive is sent again within a call.</summary>
    public Task<CheckInAnswer> SendCheckInAsync(ReadOnlyMemory<byte> xml, CancellationToken cancellation = default);
}
