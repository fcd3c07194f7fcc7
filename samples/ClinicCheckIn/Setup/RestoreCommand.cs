using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Setup;

/// <summary><c>ClinicCheckIn restore FILE --data FOLDER</c>: puts a backup in the place of the clinic's file, while no program uses the folder.</summary>
internal static class RestoreCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [{ Length: > 0 } file, "--data", { Length: > 0 } data])
        {
            errors.WriteLine("ClinicCheckIn restore FILE --data FOLDER");
            return Misused;
        }

        try
        {
            string folder = Path.GetFullPath(data);
            PrivateFolder.Ensure(folder);
            using FolderLock alone = new(folder);
            string path = Path.Combine(folder, "clinic.db");
            bool replaces = File.Exists(path);
            Backup.Restore(file, path);
            Report(path, replaces, output);
            return Done;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            errors.WriteLine($"Không khôi phục được / not restored: {failure.Message}");
            return Failed;
        }
    }

    // Opened as the program opens it: tables of an older program are brought up to date, those of a newer one are refused.
    private static void Report(string path, bool replaces, TextWriter output)
    {
        ClinicDatabase database = new(path, TimeProvider.System);
        output.WriteLine($"Đã khôi phục / restored: {path}");
        output.WriteLine($"Hồ sơ / records: {new PatientStore(database).Count()}; người dùng / users: {new UserStore(database).All().Count}");
        output.WriteLine(new AuditTrail(database).FindBroken() is { } broken
            ? $"Nhật ký bị sửa từ dòng / audit trail was touched from entry {broken}"
            : "Nhật ký nguyên vẹn / audit trail is whole");
        database.Close();
        if (replaces)
        {
            output.WriteLine($"Tệp cũ được giữ lại / the old file is kept: {path}.replaced");
        }
    }
}
