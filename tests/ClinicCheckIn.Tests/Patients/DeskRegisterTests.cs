using System.Collections.Immutable;
using System.Globalization;
using CccdSdk.Records;
using CccdSdk.Records.Tests.Register;
using CccdSdk.Results;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using Xunit;

namespace ClinicCheckIn.Tests.Patients;

/// <summary>The generated register of CccdSdk.Records through the matching of the desk: the bars hold for what the receptionist sees.</summary>
public sealed class DeskRegisterTests
{
    /// <summary>Set this variable to a number of people, such as 200000, to measure at full scale.</summary>
    private const string SizeVariable = "CCCDSDK_REGISTER";

    private const int Seed = 20261122;

    [Fact]
    public void Begin_EverybodyAndStrangers_MeetsTheBarsInEachGroup()
    {
        int size = int.Parse(Environment.GetEnvironmentVariable(SizeVariable) ?? "10000", CultureInfo.InvariantCulture);
        SyntheticRegister register = new(size, Math.Max(10_000, size / 2), Seed);
        Patient[] patients = [.. register.Rows.Select(static (row, i) => new Patient(i, $"BN{i}", 1, ValuesOf(row)))];
        using RecordsFinder finder = new(patients, id => patients[id]);
        CheckInDesk desk = new(finder, new FieldCheck(TimeProvider.System), TimeProvider.System);
        DeskFigures[] groups = [new("1 (number)"), new("2 (old number)"), new("3 (neither)")];
        for (int i = 0; i < size; i++)
        {
            groups[register.Groups[i] - 1].Count(Begin(desk, register.People[i]), i);
        }

        DeskFigures strangers = new("strangers");
        foreach (RegisterPerson stranger in register.Strangers)
        {
            strangers.Count(Begin(desk, stranger), right: -1);
        }

        string report = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, {size} people, {register.Strangers.Length} strangers\n{DeskFigures.Heads}\n{groups[0]}\n{groups[1]}\n{groups[2]}\n{strangers}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.All(groups, group => Assert.True(group.WrongOpened == 0 && group.WrongLinks == 0 && group.First >= 0.97 && group.FirstFive >= 0.995, report));
        Assert.True(strangers.WrongOpened == 0 && strangers.Proposed <= 0.001, report);
    }

    /// <summary>Below the threshold a name and a birthday are shown, and never among the proposals.</summary>
    [Fact]
    public void Find_CommonNameAndSameBirthdayOfAnotherNumber_IsAlikeAndNoProposal()
    {
        RegisterPerson person = new("036085001234", string.Empty, "Nguyễn Văn Hùng", new DateOnly(1985, 3, 5), BirthYearOnly: false, Female: false);
        PatientValues[] list =
        [
            ValuesOf(person.Card) with { Number = "001085009999" },
            .. Enumerable.Range(0, 50).Select(i => ValuesOf(person.Card) with { Number = null, DateOfBirth = $"{1950 + i}-01-02" }),
        ];
        Patient[] patients = [.. list.Select(static (values, i) => new Patient(i, $"BN{i}", 1, values))];
        using RecordsFinder finder = new(patients, id => patients[id]);

        PatientMatches matches = finder.Find(CardOf(person));

        Assert.Null(matches.Exact);
        Assert.Empty(matches.Proposals);
        PatientProposal alike = Assert.Single(matches.Others);
        Assert.Equal((0, true), (alike.Patient.Id, alike.IsAlike));
        Assert.True(alike.Score < PersonIndexOptions.DefaultProposalThreshold);
    }

    private static CheckIn Begin(CheckInDesk desk, RegisterPerson person)
    {
        CheckIn checkIn = desk.Begin("letan", new CardOrigin("keys", "citizenCard"), CardOf(person));
        desk.End("letan", checkIn.Id);
        return checkIn;
    }

    private static PatientValues ValuesOf(PersonFields row) => new()
    {
        FullName = row.RevealFullName() ?? string.Empty,
        DateOfBirth = row.RevealDateOfBirth() is { IsDefault: false } birth ? birth.Reveal() : null,
        Sex = row.RevealSex(),
        Number = row.RevealNumber(),
        PreviousNumber = row.RevealPreviousNumber(),
    };

    private static DeskCard CardOf(RegisterPerson person)
    {
        PatientValues values = ValuesOf(person.Card);
        return new DeskCard(ImmutableDictionary<CardField, DeskValue>.Empty
            .Add(CardField.FullName, DeskValue.Of(ValueSource.ReadExact, values.FullName))
            .Add(CardField.DateOfBirth, DeskValue.Of(ValueSource.ReadExact, values.DateOfBirth))
            .Add(CardField.Sex, DeskValue.Of(ValueSource.ReadExact, SexText.Write(values.Sex)))
            .Add(CardField.CitizenNumber, DeskValue.Of(ValueSource.ReadExact, values.Number))
            .Add(CardField.PreviousNumber, DeskValue.Of(ValueSource.ReadExact, values.PreviousNumber)));
    }
}
