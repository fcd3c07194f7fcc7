using CccdSdk.Testing;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Demo;

/// <summary>Files the invented patients, and tells the stand-in gateway about their insurance.</summary>
internal static class DemoData
{
    private const int Others = 300;
    private const int SameName = 8;

    /// <summary>Whose numbers the record has that shares name and birthday with a card.</summary>
    private static readonly SyntheticIdentity s_namesake = SyntheticIdentity.Create(999, new SyntheticIdentityOptions { HasPreviousNumber = true });

    private static readonly string[] s_filed = ["known", "moved", "oldnumber", "expired", "wrongname", "elder", "paper", "typo", "namesake", "poor"];

    /// <summary>Files patients, if there are none.</summary>
    public static void File(PatientStore patients)
    {
        if (patients.Count() > 0)
        {
            return;
        }

        foreach (string id in s_filed)
        {
            patients.Add(Filed(DemoCards.Find(id)!));
        }

        for (ulong seed = 1000; seed < 1000 + Others; seed++)
        {
            patients.Add(ValuesOf(SyntheticIdentity.Create(seed)));
        }

        // A name that many have says little.
        for (ulong seed = 2000; seed < 2000 + SameName; seed++)
        {
            patients.Add(ValuesOf(SyntheticIdentity.Create(seed)) with { FullName = DemoCards.Find("namesake")!.Person.FullName });
        }
    }

    /// <summary>Makes the insurance of the demonstration known.</summary>
    public static void Insure(StandInGatewayHost gateway)
    {
        foreach (DemoCard card in DemoCards.All.Where(static card => card.Id != "notfound"))
        {
            string paper = SyntheticDocument.HealthInsuranceOld(card.Person).Split('|')[0];
            gateway.Add(new StandInCard
            {
                Numbers = card.Id == "paper" ? [paper, card.Person.Number] : ["HS4" + card.Person.Number, card.Person.Number],
                FullName = card.Id == "wrongname" ? "Đinh Khắc Tên" : card.Person.FullName,
                DateOfBirth = DemoCards.DateOf(card.Person.DateOfBirth, "dd'/'MM'/'yyyy"),
                Sex = SexText.Write(card.Person.Sex)!,
                ResultCode = card.Id == "expired" ? "010" : "000",
                ValidFrom = "01/01/2025",
                ValidTo = card.Id == "expired" ? "31/12/2025" : "31/12/2099",
                FacilityCode = "36001",
            });
        }
    }

    private static PatientValues Filed(DemoCard card)
    {
        PatientValues values = ValuesOf(card.Person);
        return card.Id switch
        {
            "moved" => values with { Residence = "Tổ 5, Phường Ví Dụ, Thành phố Nam Định, Nam Định" },
            "oldnumber" => values with { Number = null },
            "namesake" => values with { Number = s_namesake.Number, PreviousNumber = s_namesake.PreviousNumber, Residence = s_namesake.Residence },
            "typo" => values with { FullName = values.FullName[..^1] },
            "poor" => values with
            {
                Number = null,
                PreviousNumber = null,
                FullName = FirstAndLast(values.FullName),
                DateOfBirth = DemoCards.DateOf(card.Person.DateOfBirth, "yyyy"),
                Residence = null,
            },
            "paper" => values with { Number = null, PreviousNumber = null },
            _ => values,
        };
    }

    private static string FirstAndLast(string name) => $"{name.Split(' ')[0]} {name.Split(' ')[^1]}";

    private static PatientValues ValuesOf(SyntheticIdentity person) => new()
    {
        Number = person.Number,
        PreviousNumber = person.PreviousNumber,
        FullName = person.FullName,
        DateOfBirth = DemoCards.DateOf(person.DateOfBirth, "yyyy-MM-dd"),
        Sex = person.Sex,
        Residence = person.Residence,
    };
}
