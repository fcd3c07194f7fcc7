using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TouristGate.Core.Journal;

/// <summary>The one form in which rows enter the chain: each part with its length before it, so that no two rows give the same bytes.</summary>
internal static class EntryHash
{
    public const int SaltLength = 32;

    private const string ChainLabel = "TouristGate.Journal.Row.v1";
    private const string PersonalLabel = "TouristGate.Journal.Personal.v1";

    /// <summary>Hash before the first row.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Compute(ReadOnlySpan<byte> previous, JournalEntry entry)
    {
        var writer = new ArrayBufferWriter<byte>(512);
        Text(writer, ChainLabel);
        Bytes(writer, previous);
        Number(writer, entry.Sequence);
        Number(writer, entry.AtMilliseconds);
        Number(writer, (long)entry.Kind);
        Text(writer, entry.LaneId);
        Number(writer, (long)entry.Code);
        Text(writer, entry.LeavesZone);
        Text(writer, entry.EntersZone);
        Number(writer, entry.Persons);
        Number(writer, entry.HeadsUsed);
        Text(writer, entry.TicketId);
        Number(writer, (long)entry.TicketKind);
        Text(writer, entry.Staff);
        Text(writer, entry.Detail);
        Bytes(writer, entry.Commitment);
        return SHA256.HashData(writer.WrittenSpan);
    }

    /// <summary>Binds the personal columns without showing them: with the salt gone, nobody can try values against it.</summary>
    public static byte[] Commit(ReadOnlySpan<byte> salt, PersonalColumns personal)
    {
        var writer = new ArrayBufferWriter<byte>(256);
        Text(writer, PersonalLabel);
        Text(writer, personal.Presence);
        Text(writer, personal.Holder);
        Number(writer, personal.AgeBand is { } band ? (long)band : -1);
        Number(writer, personal.Province ?? -1);
        Text(writer, personal.Note);
        return HMACSHA256.HashData(salt, writer.WrittenSpan);
    }

    private static void Number(ArrayBufferWriter<byte> writer, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(sizeof(long)), value);
        writer.Advance(sizeof(long));
    }

    private static void Text(ArrayBufferWriter<byte> writer, string? text)
    {
        if (text is null)
        {
            Number(writer, -1);
            return;
        }

        Number(writer, Encoding.UTF8.GetByteCount(text));
        writer.Advance(Encoding.UTF8.GetBytes(text, writer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    private static void Bytes(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> bytes)
    {
        Number(writer, bytes.Length);
        writer.Write(bytes);
    }
}
