using System.IO.Compression;
using CccdSdk.Tests;

namespace CccdSdk.PublicTests;

/// <summary>The packages as a customer gets them: packed, installed from a local folder into an empty one, and used.</summary>
public sealed class PackageTests : IClassFixture<PackageTests.Packed>
{
    private const string Sample = "034303000222||Trần Thị Thử|09112003|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021";

    private readonly Packed _packed;

    public PackageTests(Packed packed) => _packed = packed;

    [Theory]
    [InlineData("CccdSdk")]
    [InlineData("CccdSdk.Records")]
    [InlineData("CccdSdk.Testing")]
    public void Pack_ALibrary_HasReadmeLicenceDocumentationAndSymbols(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(_packed.File(package, "nupkg"));
        string[] entries = [.. archive.Entries.Select(entry => entry.FullName)];
        using var reader = new StreamReader(archive.GetEntry($"{package}.nuspec")!.Open());
        string specification = reader.ReadToEnd();

        Assert.Contains("README.md", entries);
        Assert.Contains($"lib/net10.0/{package}.dll", entries);
        Assert.Contains($"lib/net10.0/{package}.xml", entries);
        Assert.Contains("""<license type="expression">MIT</license>""", specification, StringComparison.Ordinal);
        Assert.True(File.Exists(_packed.File(package, "snupkg")), "The symbol package is missing.");
    }

    [Fact]
    public void Library_InAnEmptyFolder_ReadsACard()
    {
        string folder = _packed.NewFolder("consumer");
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreAdditionalProjectSources>{_packed.Folder}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="CccdSdk" Version="{_packed.Version}" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), $$"""
            CccdSdk.CardReading reading = CccdSdk.CardReader.Default.Read("{{Sample}}");
            System.Console.WriteLine($"{reading} {reading.Card!.Reveal().DateOfBirth} {reading.Expiry.Reveal()}");
            """);

        (int exitCode, string output) = ChildProcess.Run(folder, "dotnet", "run", "--project", folder);

        Assert.True(exitCode == 0, output);
        Assert.Contains("Card (Cccd2021) 2003-11-09 2028-11-09", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tool_InstalledInAnEmptyFolder_ReadsACard()
    {
        string folder = _packed.NewFolder("tool");
        string configuration = Path.Combine(folder, "nuget.config");
        File.WriteAllText(configuration, """
            <configuration><packageSources><add key="packed" value="../packages" /></packageSources></configuration>
            """);
        (int installed, string log) = ChildProcess.Run(
            folder, "dotnet", "tool", "install", "CccdSdk.Tool", "--version", _packed.Version, "--tool-path", Path.Combine(folder, "bin"), "--configfile", configuration);
        Assert.True(installed == 0, log);
        string picture = Repository.PathOf("samples", "pictures", "cccd-front.png");

        (int exitCode, string output) = ChildProcess.Run(folder, Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "cccd.exe" : "cccd"), "read", picture, "--json");

        Assert.True(exitCode == 0, output);
        Assert.Contains("\"outcome\":\"card\"", output, StringComparison.Ordinal);
    }

    /// <summary>The packages, packed once under a version of their own, so that no cache can answer instead of them.</summary>
    public sealed class Packed : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("cccdsdk-packages-").FullName;

        public Packed()
        {
            Folder = Path.Combine(_root, "packages");
            foreach (string project in (string[])["CccdSdk", "CccdSdk.Records", "CccdSdk.Testing", "CccdSdk.Tool"])
            {
                (int exitCode, string output) = ChildProcess.Run(
                    Repository.Root, "dotnet", "pack", Path.Combine("src", project), "-c", "Release", "-o", Folder, $"-p:Version={Version}", $"-p:BaseOutputPath={Path.Combine(_root, "bin")}/");
                Assert.True(exitCode == 0, output);
            }
        }

        public string Folder { get; }

        public string Version { get; } = $"0.0.1-test.{Environment.ProcessId}.{Environment.TickCount64}";

        public string File(string package, string extension) => Path.Combine(Folder, $"{package}.{Version}.{extension}");

        public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
