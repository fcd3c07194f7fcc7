using System.Reflection;
using System.Runtime.CompilerServices;
using CccdSdk.Results;

namespace CccdSdk.Tests.Conventions;

/// <summary>Arrows point one way: the table of the design, held against the compiled code.</summary>
public class LayeringTests
{
    private const string Root = "CccdSdk";

    /// <summary>Folder and namespace, and the ones that it may know besides itself. Only the root knows everything.</summary>
    private static readonly Dictionary<string, string[]> s_mayKnow = new()
    {
        ["Results"] = [],
        ["Identity"] = ["Results"],
        ["Payload"] = ["Identity", "Results"],
        ["Insurance"] = ["Payload", "Identity", "Results"],
        ["Validation"] = ["Identity", "Results"],
        ["Residence"] = ["Identity", "Results"],
        ["Scanning"] = ["Payload", "Identity", "Results"],
        ["Imaging"] = ["Results"],
        ["Qr"] = ["Imaging", "Results"],
        ["Mrz"] = ["Identity", "Results"],
        ["Privacy"] = ["Identity", "Results"],
    };

    public static TheoryData<string> Layers => [.. s_mayKnow.Keys];

    private static Assembly Library => typeof(CardReader).Assembly;

    [Theory]
    [MemberData(nameof(Layers))]
    public void Types_OfALayer_KnowOnlyTheLayersBelow(string layer)
    {
        string[] permitted = [layer, .. s_mayKnow[layer]];
        var wrong = new List<string>();
        foreach (Type type in Library.GetTypes().Where(type => LayerOf(type) == layer))
        {
            wrong.AddRange(MemberReferences.Of(type)
                .Where(used => used.Assembly == Library && !IsGenerated(used) && !permitted.Contains(LayerOf(used)))
                .Select(used => $"{type.FullName} -> {used.FullName}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Types_OfTheLibrary_AllBelongToALayerOfTheTable()
    {
        string[] unknown = [.. Library.GetTypes()
            .Where(type => !IsGenerated(type))
            .Select(LayerOf)
            .Where(layer => layer.Length > 0 && !s_mayKnow.ContainsKey(layer))
            .Distinct()];

        Assert.Empty(unknown);
    }

    [Fact]
    public void Library_DependsOnTheFrameworkOnly()
    {
        string[] foreign = [.. Library.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib"))];

        Assert.Empty(foreign);
    }

    [Fact]
    public void Of_AMethodThatCallsAnotherLayer_FindsIt() =>
        Assert.Contains(typeof(Finding), MemberReferences.Of(typeof(UsesFinding)));

    // The part of the namespace after CccdSdk: "" for the root, "Qr" for CccdSdk.Qr.Detection.
    private static string LayerOf(Type type)
    {
        string space = type.Namespace ?? string.Empty;
        return space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..].Split('.')[0] : string.Empty;
    }

    // The compiler's own types (inline arrays, data blobs, closures' helpers) have no namespace of ours.
    private static bool IsGenerated(Type type) =>
        type.Namespace?.StartsWith(Root, StringComparison.Ordinal) != true || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static class UsesFinding
    {
        public static string Rule() => Finding.For(FindingCode.NumberSex).Rule;
    }
}
