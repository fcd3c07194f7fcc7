using CccdSdk.Payload;
using CccdSdk.Results;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Payload;

public class AllocationTests
{
    private static readonly AcceptancePolicy s_policy = new()
    {
        MinimumAge = 18,
        MaximumAge = 60,
        RejectExpiringWithinDays = 30,
        AllowedEditions = [CccdSdk.Identity.CardEdition.Cccd2021],
        RequiredFields = [CardField.FullName, CardField.DateOfBirth],
        RejectedFindings = FindingSet.Of(FindingCode.NumberSex),
    };

    [Fact]
    public void Read_WithEveryCheck_AllocatesNothing()
    {
        byte[][] texts =
        [
            .. Samples.All.Select(Samples.Utf8),
            Samples.Utf8("034303000222||Tra\u0302\u0300n Thi\u0323|0000\u00332003|Nu\u031B\u0303|Tho\u0302n|18092021||a\u0302\u0301||"),
            Samples.Utf8("https://example.org"),
            Samples.Utf8(new string('|', 4096)),
            new byte[4096],
            [0xFF],
            [],
        ];
        int all = Run(texts);
        long before = GC.GetAllocatedBytesForCurrentThread();
        all += Run(texts);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, all);
    }

    private static int Run(byte[][] texts)
    {
        int sum = 0;
        foreach (byte[] text in texts)
        {
            CardPayload.Read(text, out CardPayload payload);
            sum += payload.Validate(Samples.Today).Count;
            sum += (int)payload.ComputeExpiry().Kind;
            sum += payload.Accept(s_policy, Samples.Today).Reasons.Count;
            foreach (Finding finding in payload.Findings)
            {
                sum += (int)finding.Code;
            }

            for (int i = 0; i < Math.Min(payload.FieldCount, 20); i++)
            {
                sum += payload[i].Length + payload.Field(CardField.MotherName).Length;
            }
        }

        return sum;
    }
}
