using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace TouristGate.Core.Tickets;

/// <summary>The code of a ticket of our own: 19 bytes of facts and an ECDSA P-256 signature, written as 200 decimal digits.</summary>
/// <remarks>
/// <para>Digits alone, because a hand scanner types them: no keyboard layout, input method or Caps Lock changes them, and a QR code of
/// 200 digits is version 5 with level M (37 modules).</para>
/// <para>Facts: version and kind, key id (2), event (4), ticket id (6), first day (2), further days (2), heads (2).</para>
/// </remarks>
public static class TicketCode
{
    /// <summary>83 bytes are less than 10^200.</summary>
    public const int DigitCount = 200;

    internal const int FactsLength = 19;
    internal const int SignatureLength = 64;
    internal const int Length = FactsLength + SignatureLength;
    internal const int KeyIdLength = 2;
    private const int Version = 1;
    private const int IdLength = 6;

    /// <summary>Day 0 of the two-byte day numbers.</summary>
    private static readonly DateOnly s_firstDay = new(2020, 1, 1);

    /// <summary>Whether a text has the shape of a ticket's code; it may still be forged.</summary>
    public static bool HasShape(ReadOnlySpan<char> text) =>
        text.Length == DigitCount && text.IndexOfAnyExceptInRange('0', '9') < 0;

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength));

    internal static string ToDigits(ReadOnlySpan<byte> code) =>
        new BigInteger(code, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture).PadLeft(DigitCount, '0');

    internal static bool TryGetBytes(ReadOnlySpan<char> digits, Span<byte> code)
    {
        if (!HasShape(digits))
        {
            return false;
        }

        var number = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        int length = number.GetByteCount(isUnsigned: true);
        code.Clear();
        return length <= Length && number.TryWriteBytes(code[(Length - length)..], out _, isUnsigned: true, isBigEndian: true);
    }

    internal static void WriteFacts(Span<byte> facts, TicketRecord ticket, ReadOnlySpan<byte> keyId)
    {
        int days = ticket.ValidTo.DayNumber - ticket.ValidFrom.DayNumber;
        int from = ticket.ValidFrom.DayNumber - s_firstDay.DayNumber;
        if (ticket.Kind is not (TicketKind.Single or TicketKind.Dated or TicketKind.Group) || ticket.Id.Length != 2 * IdLength
            || ticket.Heads is < 1 or > ushort.MaxValue || from is < 0 or > ushort.MaxValue || days is < 0 or > ushort.MaxValue)
        {
            throw new ArgumentException("Expected a single, dated or group ticket with days from 2020 on and 1 to 65535 heads.", nameof(ticket));
        }

        facts[0] = (byte)((Version << 4) | (int)ticket.Kind);
        keyId.CopyTo(facts[1..]);
        EventTag(ticket.EventId, facts.Slice(3, 4));
        Convert.FromHexString(ticket.Id).CopyTo(facts[7..]);
        BinaryPrimitives.WriteUInt16BigEndian(facts[13..], (ushort)from);
        BinaryPrimitives.WriteUInt16BigEndian(facts[15..], (ushort)days);
        BinaryPrimitives.WriteUInt16BigEndian(facts[17..], (ushort)ticket.Heads);
    }

    /// <summary>Reads facts whose signature has been checked. A ticket of another event has an empty event id.</summary>
    internal static TicketRecord? ReadFacts(ReadOnlySpan<byte> facts, string eventId)
    {
        var kind = (TicketKind)(facts[0] & 0xF);
        if (facts[0] >> 4 != Version || kind is not (TicketKind.Single or TicketKind.Dated or TicketKind.Group))
        {
            return null;
        }

        Span<byte> tag = stackalloc byte[4];
        EventTag(eventId, tag);
        DateOnly from = s_firstDay.AddDays(BinaryPrimitives.ReadUInt16BigEndian(facts[13..]));
        return new TicketRecord
        {
            Id = Convert.ToHexStringLower(facts.Slice(7, IdLength)),
            Kind = kind,
            EventId = tag.SequenceEqual(facts.Slice(3, 4)) ? eventId : string.Empty,
            Heads = BinaryPrimitives.ReadUInt16BigEndian(facts[17..]),
            ValidFrom = from,
            ValidTo = from.AddDays(BinaryPrimitives.ReadUInt16BigEndian(facts[15..])),
        };
    }

    private static void EventTag(string eventId, Span<byte> tag)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(eventId), hash);
        hash[..tag.Length].CopyTo(tag);
    }
}
