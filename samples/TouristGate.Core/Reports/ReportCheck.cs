using CccdSdk.Results;

namespace TouristGate.Core.Reports;

/// <summary>One of the report's checks of itself.</summary>
public sealed record ReportCheck(string Name, LocalizedText Text, bool IsRight, long Left, long Right);
