using CccdSdk.Results;

namespace CccdSdk;

/// <summary>Something noticed. There is one for each finding.</summary>
internal sealed record CardJsonFinding(string Rule, string? Field, string Severity, string Vi, string En)
{
    private static readonly CardJsonFinding[] s_models = [.. Enum.GetValues<FindingCode>().Select(Finding.For).Select(Create)];

    /// <summary>Those of a set, in the order of their codes.</summary>
    public static CardJsonFinding[] Of(FindingSet findings)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var models = new CardJsonFinding[findings.Count];
        int count = 0;
        foreach (Finding finding in findings)
        {
            models[count++] = s_models[(int)finding.Code];
        }

        return models;
    }

    private static CardJsonFinding Create(Finding finding) => new(
        finding.Rule,
        finding.Field == CardField.None ? null : CodeNames.Of(finding.Field),
        CodeNames.Of(finding.Severity),
        finding.Text.Vietnamese,
        finding.Text.English);
}
