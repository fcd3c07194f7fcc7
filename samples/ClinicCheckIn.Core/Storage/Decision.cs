namespace ClinicCheckIn.Core.Storage;

/// <summary>What a person decided at the desk. It names fields and choices, never values.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Field">The field, such as <c>Residence</c>; null for the record as a whole.</param>
/// <param name="Detail">The choice in words that hold no value, such as <c>candidate 2 of 3</c>.</param>
public sealed record Decision(DecisionKind Kind, string? Field = null, string? Detail = null);
