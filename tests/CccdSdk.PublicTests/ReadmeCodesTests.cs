using System.Globalization;
using System.Text;
using CccdSdk.Payload;
using CccdSdk.Results;
using CccdSdk.Tests;

namespace CccdSdk.PublicTests;

/// <summary>The tables of codes in README.md are those of the library.</summary>
public class ReadmeCodesTests
{
    private const string Begin = "<!-- codes begin -->";
    private const string End = "<!-- codes end -->";

    [Fact]
    public void Readme_TablesOfCodes_AreThoseOfTheLibrary()
    {
        string path = Repository.PathOf("README.md");
        string readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        int from = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int to = readme.IndexOf(End, StringComparison.Ordinal);
        string expected = Tables();
        if (Environment.GetEnvironmentVariable("CCCDSDK_APPROVE") == "1")
        {
            File.WriteAllText(path, string.Concat(readme.AsSpan(0, from), expected, readme.AsSpan(to)));
            return;
        }

        Assert.Equal(expected, readme[from..to]);
    }

    private static string Tables()
    {
        var text = new StringBuilder("\n");
        text.Append("`outcome`: ").AppendJoin(", ", Enum.GetValues<ReadOutcome>().Select(Code)).Append('\n').Append('\n');
        text.Append("`document`: ").AppendJoin(", ", Enum.GetValues<DocumentKind>().Select(Code)).Append('\n').Append('\n');
        text.Append("`reason.code`:\n\n| code | vi | en |\n| --- | --- | --- |\n");
        foreach (Reason reason in Enum.GetValues<ReasonKind>().Select(Reason.For))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{reason.Code}` | {reason.Text.Vietnamese} | {reason.Text.English} |\n");
        }

        text.Append("\n`findings[].rule`:\n\n| rule | field | severity | vi | en |\n| --- | --- | --- | --- | --- |\n");
        foreach (Finding finding in Enum.GetValues<FindingCode>().Select(Finding.For))
        {
            string field = finding.Field == CardField.None ? "null" : Code(finding.Field);
            text.Append(CultureInfo.InvariantCulture, $"| `{finding.Rule}` | {field} | {Code(finding.Severity)} | {finding.Text.Vietnamese} | {finding.Text.English} |\n");
        }

        return text.ToString();
    }

    private static string Code<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        string name = value.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
