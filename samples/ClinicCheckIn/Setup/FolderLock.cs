namespace ClinicCheckIn.Setup;

/// <summary>Keeps the data folder for one program at a time: check-ins live in memory, and nothing is restored under a running desk.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    /// <summary>Takes the folder.</summary>
    /// <exception cref="IOException">Another program has it.</exception>
    public FolderLock(string folder)
    {
        try
        {
            _file = new FileStream(Path.Combine(folder, "clinic.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new IOException($"Thư mục dữ liệu đang được một chương trình khác dùng / another program uses the data folder: {folder}", failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
