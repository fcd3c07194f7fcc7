namespace ClinicCheckIn.Core.Messages;

/// <summary>One field of XML0.</summary>
/// <param name="Name">Its element.</param>
/// <param name="MaxLength">The most characters; 0 where the table has no limit.</param>
/// <param name="Required">Whether it may not be empty.</param>
/// <param name="Pattern">What its characters have to be.</param>
/// <param name="Only4750">Whether the table of QĐ 130 lacks it.</param>
/// <param name="Value">Its text for a visit; empty if there is none.</param>
internal sealed record CheckInField(string Name, int MaxLength, bool Required, FieldPattern Pattern, bool Only4750, Func<CheckInVisit, string> Value);
