using CccdSdk.Results;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What was held before which device, and what is to be said about it. Holds no value.</summary>
/// <param name="Device">keys, serial, camera, photo, typed, or file for a record without a card.</param>
/// <param name="Document">citizenCard, insuranceCard, bareNumber, record or none.</param>
/// <param name="Findings">What the SDK noticed.</param>
/// <param name="Repair">What a scanner had done, such as <c>Exact (R7)</c>; null if nothing.</param>
/// <param name="IsExpired">Whether the card has ended; null if that is unknown.</param>
public sealed record CardOrigin(string Device, string Document, FindingSet Findings = default, string? Repair = null, bool? IsExpired = null);
