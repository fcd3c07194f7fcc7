using System.Text.Json;

namespace TouristGate.Core.Journal;

/// <summary>The second copy of a journal: one line of JSON for each row, appended and forced to the disk before a row is acknowledged.</summary>
/// <remarks>A damaged page of the database loses nothing, because every acknowledged row is here too; and rows that were removed from the
/// end of the database are still here. On another disk it also survives the first one.</remarks>
internal sealed class JournalMirror : IDisposable
{
    private readonly string _path;
    private FileStream _file;

    public JournalMirror(string path)
    {
        _path = path;
        _file = Open(path);
    }

    /// <summary>Every row of a mirror that can be read, whatever its chain says: for recovery.</summary>
    public static IEnumerable<JournalEntry> Salvage(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (ReadOnlyMemory<byte> line in LinesOf(file))
        {
            if (TryParse(line.Span) is { } entry)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Checks the rows of a mirror up to the first line that is not whole.</summary>
    public static MirrorReport Check(string path)
    {
        var verifier = new ChainVerifier();
        long rows = 0;
        long length = 0;
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            foreach (ReadOnlyMemory<byte> line in LinesOf(file))
            {
                if (TryParse(line.Span) is not { } entry)
                {
                    break;
                }

                verifier.Add(entry);
                rows++;
                length += line.Length + 1;
            }
        }

        return new MirrorReport(verifier.Finish(), rows, length);
    }

    public void TruncateTo(long length)
    {
        _file.SetLength(length);
        _file.Position = length;
    }

    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        using var buffer = new MemoryStream();
        Write(buffer, entries);
        _file.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Puts other lines in place of all, in one step: after a purge, or from a journal that is whole.</summary>
    public void Replace(IEnumerable<JournalEntry> entries)
    {
        string fresh = _path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            foreach (JournalEntry entry in entries)
            {
                Write(file, [entry]);
            }

            file.Flush(flushToDisk: true);
        }

        _file.Dispose();
        File.Move(fresh, _path, overwrite: true);
        _file = Open(_path);
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        file.Seek(0, SeekOrigin.End);
        return file;
    }

    private static void Write(Stream stream, IReadOnlyList<JournalEntry> entries)
    {
        foreach (JournalEntry entry in entries)
        {
            JsonSerializer.Serialize(stream, entry, CoreJson.Default.JournalEntry);
            stream.WriteByte((byte)'\n');
        }
    }

    private static JournalEntry? TryParse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CoreJson.Default.JournalEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whole lines; a last one without its end is torn and left out.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> LinesOf(FileStream file)
    {
        byte[] buffer = new byte[1 << 16];
        int filled = 0;
        while (true)
        {
            int read = file.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
            {
                yield break;
            }

            filled += read;
            int start = 0;
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is var end and >= 0)
            {
                yield return buffer.AsMemory(start, end);
                start += end + 1;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }
    }
}
