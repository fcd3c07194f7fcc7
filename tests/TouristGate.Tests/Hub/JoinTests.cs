using TouristGate.Core.Sync;
using TouristGate.Hub;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Hub;

/// <summary>A machine joins a hub over TLS, and only the hub whose fingerprint it was given.</summary>
public sealed class JoinTests
{
    private const string Code = "AAAA-BBBB-CCCC";

    [Theory]
    [InlineData("as shown")]
    [InlineData("small letters")]
    [InlineData("without colons")]
    [InlineData("with spaces")]
    public async Task Join_RightFingerprint_HoweverItIsWritten_Joins(string writing)
    {
        using var folder = new TestFolder();
        await using TlsHub hub = await TlsHub.StartAsync(folder["hub"]);
#pragma warning disable CA1308 // As somebody types it.
        string typed = writing switch
        {
            "small letters" => hub.Fingerprint.ToLowerInvariant(),
            "without colons" => hub.Fingerprint.Replace(":", string.Empty, StringComparison.Ordinal),
            "with spaces" => $"  {hub.Fingerprint.Replace(':', ' ')} ",
            _ => hub.Fingerprint,
        };
#pragma warning restore CA1308
        JoinedLane lane = await JoinedLane.PrepareAsync(hub.Address, Code, typed, folder.Root);
        Assert.Equal(("9", "token-of-9"), (lane.Enrolment.Lane.LaneId, lane.Enrolment.Token));
        Assert.Equal(hub.Fingerprint, lane.Pin.Fingerprint);
        Assert.Equal([$"code {Code}"], hub.Requests);
    }

    [Fact]
    public async Task Join_WrongFingerprint_IsRefusedBeforeTheCodeIsSent()
    {
        using var folder = new TestFolder();
        await using TlsHub hub = await TlsHub.StartAsync(folder["hub"]);
        await using TlsHub impostor = await TlsHub.StartAsync(folder["impostor"]);
        JoinException refusal = await Assert.ThrowsAsync<JoinException>(() => JoinedLane.PrepareAsync(impostor.Address, Code, hub.Fingerprint, folder.Root));
        Assert.Contains("KHÔNG GHÉP", refusal.Text.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("không phải trung tâm đã cho", refusal.Text.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("NOT JOINED", refusal.Text.English, StringComparison.Ordinal);
        Assert.Contains("is not the hub that was named", refusal.Text.English, StringComparison.Ordinal);
        Assert.All([refusal.Text.Vietnamese, refusal.Text.English], text =>
        {
            Assert.Contains(hub.Fingerprint, text, StringComparison.Ordinal);
            Assert.Contains(impostor.Fingerprint, text, StringComparison.Ordinal);
        });
        Assert.Empty(impostor.Requests);
        Assert.Empty(Directory.GetFiles(folder.Root, "lane-token*"));
    }

    [Fact]
    public async Task Join_NoFingerprint_SelfMadeCertificateIsNotTaken()
    {
        using var folder = new TestFolder();
        await using TlsHub hub = await TlsHub.StartAsync(folder["hub"]);
        JoinException refusal = await Assert.ThrowsAsync<JoinException>(() => JoinedLane.PrepareAsync(hub.Address, Code, null, folder.Root));
        Assert.Contains("--fingerprint", refusal.Text.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("--fingerprint", refusal.Text.English, StringComparison.Ordinal);
        Assert.Empty(hub.Requests);
    }

    [Theory]
    [InlineData("http://hub.example:5080", null, "https://")]
    [InlineData("ftp://hub.example", null, "https://")]
    [InlineData("https://127.0.0.1:1", "AA:BB", "--fingerprint")]
    [InlineData("https://127.0.0.1:1", "", "--fingerprint")]
    [InlineData("https://127.0.0.1:1", "ZZ", "--fingerprint")]
    public async Task Join_AddressOrFingerprintThatIsNone_SaysSoWithoutATry(string address, string? fingerprint, string word)
    {
        using var folder = new TestFolder();
        JoinException refusal = await Assert.ThrowsAsync<JoinException>(() => JoinedLane.PrepareAsync(new Uri(address), Code, fingerprint, folder.Root));
        Assert.Contains(word, refusal.Text.Vietnamese, StringComparison.Ordinal);
        Assert.Contains(word, refusal.Text.English, StringComparison.Ordinal);
        Assert.Null(refusal.InnerException);
    }

    [Fact]
    public async Task Join_NobodyThereOrNoHub_SaysWhich()
    {
        using var folder = new TestFolder();
        Uri address;
        string fingerprint;
        await using (TlsHub hub = await TlsHub.StartAsync(folder["hub"]))
        {
            (address, fingerprint) = (hub.Address, hub.Fingerprint);
            JoinException other = await Assert.ThrowsAsync<JoinException>(() => JoinedLane.PrepareAsync(new Uri(hub.Address, "/x/"), null, fingerprint, folder.Root));
            Assert.Contains("--code", other.Text.English, StringComparison.Ordinal);
        }

        JoinException refusal = await Assert.ThrowsAsync<JoinException>(() => JoinedLane.PrepareAsync(address, Code, fingerprint, folder.Root));
        Assert.Contains("cannot be reached", refusal.Text.English, StringComparison.Ordinal);
        Assert.Contains("Không kết nối được", refusal.Text.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_StartedAgainWithTheSameLineOrWithoutCode_GoesOnWithTheTokenAndThePin()
    {
        using var folder = new TestFolder();
        await using TlsHub hub = await TlsHub.StartAsync(folder["hub"]);
        await JoinedLane.PrepareAsync(hub.Address, Code, hub.Fingerprint, folder.Root);
        JoinedLane same = await JoinedLane.PrepareAsync(hub.Address, Code, hub.Fingerprint, folder.Root);
        JoinedLane bare = await JoinedLane.PrepareAsync(hub.Address, null, null, folder.Root);
        Assert.All([same, bare], lane => Assert.Equal((hub.Fingerprint, "token-of-9"), (lane.Pin.Fingerprint, lane.Enrolment.Token)));
        Assert.Single(hub.Requests);
        using HttpClient client = bare.Pin.CreateClient();
        await new HttpHubTransport(client, bare.Hub, bare.Enrolment.Token).PullAsync(0);
        Assert.Equal("Bearer token-of-9", hub.Requests.Last());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Root, "lane-token.json")));
        }

        // Another code is another joining.
        await JoinedLane.PrepareAsync(hub.Address, "DDDD-EEEE-FFFF", hub.Fingerprint, folder.Root);
        Assert.Equal("code DDDD-EEEE-FFFF", hub.Requests.Last());
    }

    [Fact]
    public async Task Synchronize_AnotherMachineInTheHubsPlace_GetsNoToken()
    {
        using var folder = new TestFolder();
        JoinedLane lane;
        Uri address;
        await using (TlsHub hub = await TlsHub.StartAsync(folder["hub"]))
        {
            address = hub.Address;
            lane = await JoinedLane.PrepareAsync(address, Code, hub.Fingerprint, folder.Root);
        }

        using HttpClient client = lane.Pin.CreateClient();
        var transport = new HttpHubTransport(client, lane.Hub, lane.Enrolment.Token);
        await using (TlsHub impostor = await TlsHub.StartAsync(folder["impostor"], address.Port))
        {
            await Assert.ThrowsAsync<HubUnreachableException>(() => transport.PullAsync(0));
            Assert.Equal(impostor.Fingerprint, lane.Pin.Refused);
            Assert.Empty(impostor.Requests);
        }

        // The hub with a new certificate: a person compares it, and says so once.
        await using TlsHub renewed = await TlsHub.StartAsync(folder["renewed"], address.Port);
        await JoinedLane.PrepareAsync(address, null, renewed.Fingerprint, folder.Root);
        JoinedLane again = await JoinedLane.PrepareAsync(address, null, null, folder.Root);
        using HttpClient other = again.Pin.CreateClient();
        await new HttpHubTransport(other, again.Hub, again.Enrolment.Token).PullAsync(0);
        Assert.Equal(["Bearer token-of-9"], renewed.Requests);
        Assert.Null(again.Pin.Refused);
    }

    [Fact]
    public async Task Program_WrongFingerprint_EndsWithOneAndSaysWhyInBothLanguages()
    {
        using var folder = new TestFolder();
        await using TlsHub hub = await TlsHub.StartAsync(folder["hub"]);
        string wrong = string.Join(':', Enumerable.Repeat("AB", 32));
        (int code, string output) = await GateProgram.RunAsync("--join", $"{hub.Address}", "--code", Code, "--fingerprint", wrong, "--data", folder["lane"]);
        Assert.True(code == 1, output);
        Assert.Contains("✖ KHÔNG GHÉP", output, StringComparison.Ordinal);
        Assert.Contains("NOT JOINED", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Code, output, StringComparison.Ordinal);
        Assert.Empty(hub.Requests);
    }
}
