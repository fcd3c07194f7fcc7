using CccdSdk.Identity;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Messages;

namespace ClinicCheckIn.Tests.Messages;

/// <summary>Visits of invented patients.</summary>
internal static class Visits
{
    /// <summary>Texts that break naive writers, and are only text.</summary>
    public static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "'; DROP TABLE patients; --", "]]>", "</HO_TEN><MA_BN>9</MA_BN>", "&lt;&amp;&#0;", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "<![CDATA[x]]>", "a\"b'c\\d", "{\"resourceType\":\"Patient\"}", "--><!--", "dòng một\r\ndòng hai\tthẻ", "\U0001F600 Ẵ\u0303", "%s%n${jndi:x}{{7*7}}",
    ];

    /// <summary>Characters that no XML 1.0 document can hold.</summary>
    public static readonly string[] Unsendable = ["a\0b", "\u0001", "\u001B[31m", "a\uD800b", "\uDC00", "\uFFFE", "\uFFFF", "\u000B"];

    public static CheckInVisit Of(ulong seed)
    {
        SyntheticIdentity person = SyntheticIdentity.Create(seed);
        return new CheckInVisit
        {
            EpisodeCode = $"LK{seed:D6}",
            Patient = new MessagePatient
            {
                PatientCode = $"BN{seed:D6}",
                FullName = person.FullName,
                DateOfBirth = CardDate.From(person.DateOfBirth),
                Sex = person.Sex,
                CitizenNumber = person.Number,
                PreviousNumber = person.PreviousNumber,
                InsuranceNumbers = ["GD4000000000000"],
                Address = person.Residence,
            },
            RegisteredFacilities = ["00000"],
            ValidFrom = [new DateOnly(2026, 1, 1)],
            ValidTo = [new DateOnly(2026, 12, 31)],
            CategoryCode = "1.1",
            ArrivedAt = new DateTimeOffset(2026, 11, 22, 20, 30, 59, TimeSpan.Zero),
            CareCode = "01",
            FacilityCode = "00000",
            ServiceCode = "02.1896",
            ServiceName = "Khám Nội",
            OrderedAt = new DateTimeOffset(2026, 11, 22, 20, 30, 0, TimeSpan.Zero),
        };
    }
}
