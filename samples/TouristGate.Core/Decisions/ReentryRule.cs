namespace TouristGate.Core.Decisions;

/// <summary>Whether somebody who left may come in again on the same site day.</summary>
public enum ReentryRule
{
    Never = 0,
    AfterExit,
}
