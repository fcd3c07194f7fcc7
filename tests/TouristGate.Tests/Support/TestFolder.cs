namespace TouristGate.Tests.Support;

/// <summary>A folder for one test, removed after it. In memory where durability is not what is tested.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder(bool onDisk = false)
    {
        string parent = !onDisk && Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        Root = Directory.CreateDirectory(Path.Combine(parent, "gate-" + Guid.NewGuid().ToString("N"))).FullName;
    }

    public string Root { get; }

    public string this[string name] => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
