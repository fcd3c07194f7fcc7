namespace TouristGate.Supervision;

/// <summary>Persons who came in and left within one minute; the time in seconds since 1970.</summary>
internal sealed record MinuteCount(long At, int In, int Out);
