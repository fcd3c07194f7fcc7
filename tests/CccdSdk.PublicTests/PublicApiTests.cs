using System.Reflection;
using CccdSdk.Tests;

namespace CccdSdk.PublicTests;

/// <summary>A changed public member is a changed line in an approved file.</summary>
public class PublicApiTests
{
    /// <summary>Set this variable to 1 to write the approved files anew after an intended change.</summary>
    private const string ApproveVariable = "CCCDSDK_APPROVE";

    [Theory]
    [InlineData("CccdSdk")]
    [InlineData("CccdSdk.Records")]
    [InlineData("CccdSdk.Testing")]
    public void PublicMembers_OfAPackage_AreTheApprovedOnes(string package)
    {
        string file = Repository.PathOf("tests", "CccdSdk.PublicTests", $"{package}.PublicApi.approved.txt");
        string actual = PublicApiText.Of(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            File.WriteAllText(file, actual);
        }

        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        string[] added = [.. actual.Split('\n').Except(approved.Split('\n')).Take(20)];
        string[] gone = [.. approved.Split('\n').Except(actual.Split('\n')).Take(20)];
        Assert.True(
            actual == approved,
            $"The public API of {package} changed. New: {string.Join(" / ", added)}. Gone: {string.Join(" / ", gone)}. If that is intended, run the test with {ApproveVariable}=1 and look at the difference.");
    }

}
