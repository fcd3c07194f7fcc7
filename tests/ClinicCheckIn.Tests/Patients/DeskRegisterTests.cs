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
    public void Find_EverybodyAndStrangers_ProposesByTheDocumentedThresholdOnly()
    {
        int size = int.Parse(Environment.GetEnvironmentVariable(SizeVariable) ?? "10000", CultureInfo.InvariantCulture);
        SyntheticRegister register = new(size, Math.Max(10_000, size / 2), Seed);
        Patient[] patients = [.. register.Rows.Select(static (row, i) => new Patient(i, $"BN{i}", 1, ValuesOf(row)))];
        using RecordsFinder finder = new(patients, id => patients[id]);
        int proposed = 0, opened = 0, alike = 0;
        foreach (RegisterPerson stranger in register.Strangers)
        {
            PatientMatches matches = finder.Find(CardOf(stranger));
            opened += matches.Exact is null ? 0 : 1;
            proposed += matches.Proposals.Count > 0 ? 1 : 0;
            alike += matches.Alike.Count > 0 ? 1 : 0;
        }

        int wrong = 0, first = 0, shown = 0;
        for (int i = 0; i < size; i++)
        {
            PatientMatches matches = finder.Find(CardOf(register.People[i]));
            wrong += matches.Exact is { } exact && exact.Id != i ? 1 : 0;
            first += matches.Exact?.Id == i || matches.Proposals is [{ } best, ..] && best.Patient.Id == i ? 1 : 0;
            shown += matches.Exact?.Id == i || matches.Proposals.Concat(matches.Alike).Any(one => one.Patient.Id == i) ? 1 : 0;
        }

        int strangers = register.Strangers.Length;
        string report = string.Create(CultureInfo.InvariantCulture, $"""
            seed {Seed}, {size} people, {strangers} strangers
            strangers: opened {opened}, proposed {(double)proposed / strangers:P3}, same name and birthday shown without a proposal {(double)alike / strangers:P3}
            people: wrong record opened {wrong}, right one opened or proposed first {(double)first / size:P3}, right one opened, proposed or shown {(double)shown / size:P3}
            """);
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(opened == 0 && wrong == 0, report);
        Assert.True(proposed <= strangers / 1000, report);
        Assert.True(first >= 0.97 * size, report);
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
        PatientProposal alike = Assert.Single(matches.Alike);
        Assert.Equal(0, alike.Patient.Id);
        Assert.True(alike.Score < PersonIndexOptions.DefaultProposalThreshold);
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
