using CccdSdk.Identity;
using CccdSdk.Testing;

namespace CccdSdk.Records.Tests;

public class PersonIndexTests
{
    private const string Number = "051089000111";
    private const string Name = "Nguyễn Văn Mẫu";

    private static readonly CardDate s_birth = CardDate.Create(1989, 3, 15);
    private static readonly PersonFields s_card = new(Name, s_birth, Sex.Male, Number, "212000111");

    [Fact]
    public void Find_ExactNumberInOneRecord_Opens()
    {
        using PersonIndex index = With(new PersonFields("NGUYEN VAN MAU", CardDate.Create(1989), Sex.Male, Number));
        MatchResult result = index.Find(s_card);

        Assert.Equal(1, result.Opens?.RecordId);
        Assert.Empty(result.Proposals);
        Assert.True(result.IsComplete);
        Assert.Equal(MatchEvidence.SameNumber, result.Opens!.Reasons[0].Evidence);
    }

    [Theory]
    [InlineData("051 089 000 111", true)]
    [InlineData("51089000111", false)]
    [InlineData("51089000111.0", false)]
    [InlineData("5.1089000111E+10", false)]
    public void Find_NumberThatWasPutRight_OpensOnlyIfNothingWasGuessed(string listed, bool opens)
    {
        using PersonIndex index = With(new PersonFields(Name, s_birth, Sex.Male, listed));
        MatchResult result = index.Find(s_card);

        Assert.Equal(opens, result.Opens is not null);
        Assert.Equal(1, Assert.Single(result.Candidates).RecordId);
        Assert.NotEqual(MatchStrength.Possible, result.Candidates[0].Strength);
    }

    [Fact]
    public void Find_TypedNumberWithoutItsZero_DoesNotOpen()
    {
        using PersonIndex index = With(new PersonFields(Name, s_birth, Sex.Male, Number));

        Assert.Null(index.Find(new PersonFields(Name, s_birth, number: "51089000111")).Opens);
        Assert.NotNull(index.Find(new PersonFields(number: Number)).Opens);
    }

    [Fact]
    public void Find_NumberInTwoRecords_ProposesBothAndSaysSo()
    {
        using PersonIndex index = With(new PersonFields(Name, s_birth, Sex.Male, Number), new PersonFields("Trần Thị Thử", number: Number));
        MatchResult result = index.Find(s_card);

        Assert.Null(result.Opens);
        Assert.Equal([1, 2], result.Proposals.Select(static candidate => candidate.RecordId));
        Assert.All(result.Candidates, static candidate => Assert.Equal(MatchEvidence.SharedNumber, candidate.Reasons[0].Evidence));
    }

    [Fact]
    public void Find_NumberInSomebodyElsesRecord_DoesNotOpen()
    {
        using PersonIndex index = With(new PersonFields("Lê Thị Ví Dụ", CardDate.Create(1999, 1, 27), Sex.Female, Number));
        MatchResult result = index.Find(s_card);

        Assert.Null(result.Opens);
        Assert.Equal(MatchEvidence.NumberContradicted, Assert.Single(result.Proposals).Reasons[0].Evidence);
    }

    /// <summary>The number decides the order too, however much better another record's name fits.</summary>
    [Fact]
    public void Find_NumberAndABetterNameElsewhere_OpensTheNumber()
    {
        using var index = new PersonIndex(new PersonIndexOptions { MaxCandidates = 1 });
        index.Add(1, new PersonFields(Name, s_birth, Sex.Male, previousNumber: "212000111"));
        index.Add(2, new PersonFields("Trần Thị Thử", sex: Sex.Female, number: Number, previousNumber: "333000111"));

        Assert.Equal(2, index.Find(s_card).Opens?.RecordId);
    }

    [Theory]
    [InlineData(null, "212000111")]
    [InlineData("212000111", null)]
    [InlineData("212.000.111", null)]
    [InlineData(null, "212 000 111")]
    public void Find_PreviousNumberInEitherColumn_IsAProposal(string? number, string? previous)
    {
        using PersonIndex index = With(new PersonFields("NGUYỄN VĂN MẪU", CardDate.Create(1989), number: number, previousNumber: previous));
        MatchResult result = index.Find(s_card);

        Assert.Null(result.Opens);
        Assert.Equal(MatchEvidence.SamePreviousNumber, Assert.Single(result.Proposals).Reasons[0].Evidence);
    }

    [Fact]
    public void Find_CancelledNumberOfTheCard_IsAProposal()
    {
        CitizenCard card = CardReader.Default.Read("051089000111||Nguyễn Văn Mẫu|15031989|Nam|Quảng Ngãi|20082024|051089000222|||").Card!;
        using PersonIndex index = With(new PersonFields("Nguyễn Văn Mẫu", s_birth, number: "051089000222"));

        Assert.Contains(Assert.Single(index.Find(card).Proposals).Reasons, static reason => reason.Evidence == MatchEvidence.CancelledNumber);
    }

    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "1989-03-15", MatchEvidence.SameName, MatchEvidence.SameBirthDate)]
    [InlineData("NGUYỄN VĂN MẪU", "1989-03", MatchEvidence.SameName, MatchEvidence.SameBirthMonth)]
    [InlineData("nguyen van mau", "1989", MatchEvidence.NameWithoutMarks, MatchEvidence.SameBirthYear)]
    [InlineData("Nguyên Văn Mâu", "1989-01-01", MatchEvidence.NameWithoutMarks, MatchEvidence.DefaultBirthDate)]
    [InlineData("Mẫu Nguyễn Văn", "1989-03-15", MatchEvidence.NameOrder, MatchEvidence.SameBirthDate)]
    [InlineData("Nguyễn Văn Mẩu", "1989-03-15", MatchEvidence.SimilarName, MatchEvidence.SameBirthDate)]
    [InlineData("Nguyễn Văn Mẫuu", "1989-03-15", MatchEvidence.SimilarName, MatchEvidence.SameBirthDate)]
    [InlineData("Nguyễn Mẫu", "1989-03-15", MatchEvidence.SimilarName, MatchEvidence.SameBirthDate)]
    [InlineData("Trần Thị Thử", "1989-03-15", MatchEvidence.OtherName, MatchEvidence.SameBirthDate)]
    [InlineData("Nguyễn Văn Mẫu", "1990-03-15", MatchEvidence.SameName, MatchEvidence.NearBirthDate)]
    [InlineData("Nguyễn Văn Mẫu", "1989-03-16", MatchEvidence.SameName, MatchEvidence.NearBirthDate)]
    [InlineData("Nguyễn Văn Mẫu", "1970-11-02", MatchEvidence.SameName, MatchEvidence.OtherBirthDate)]
    public void Find_NameAndBirth_SaysHowTheyAgree(string name, string birth, MatchEvidence nameEvidence, MatchEvidence birthEvidence)
    {
        using PersonIndex index = With(new PersonFields(name, ListedDate.Read(birth).ValueOrDefault, Sex.Male));
        MatchEvidence[] evidence = [.. Assert.Single(index.Find(s_card).Candidates).Reasons.Select(static reason => reason.Evidence)];

        Assert.Contains(nameEvidence, evidence);
        Assert.Contains(birthEvidence, evidence);
        Assert.Contains(MatchEvidence.SameSex, evidence);
    }

    [Fact]
    public void Find_SwappedDayAndMonth_IsSaid()
    {
        using PersonIndex index = With(new PersonFields("Võ Thị Ví Dụ", CardDate.Create(1989, 5, 4)));
        MatchCandidate candidate = Assert.Single(index.Find(new PersonFields("Vũ Thị Ví Dụ", CardDate.Create(1989, 4, 5))).Candidates);

        Assert.Contains(candidate.Reasons, static reason => reason.Evidence == MatchEvidence.SwappedBirthDate);
        Assert.Contains(candidate.Reasons, static reason => reason.Evidence == MatchEvidence.SimilarName);
    }

    /// <summary>The same name and year count less where many have the name.</summary>
    [Fact]
    public void Find_CommonName_CountsLessThanARareOne()
    {
        using var index = new PersonIndex();
        for (int i = 0; i < 5000; i++)
        {
            index.Add(i, new PersonFields(i % 2 == 0 ? "Nguyễn Văn Hùng" : $"Họ{i} Tên{i}", CardDate.Create(1950 + (i % 50), 1 + (i % 12), 1 + (i % 28))));
        }

        index.Add(9001, new PersonFields("Khổng Ví Dụ", CardDate.Create(1988)));
        double rare = index.Find(new PersonFields("Khổng Ví Dụ", CardDate.Create(1988, 4, 5))).Candidates[0].Score;
        double common = index.Find(new PersonFields("Nguyễn Văn Hùng", CardDate.Create(1988))).Candidates[0].Score;

        Assert.True(rare > common + 5, $"{rare} {common}");
    }

    [Fact]
    public void Find_InAnEmptyIndexOrByNothing_IsEmpty()
    {
        using var index = new PersonIndex();
        Assert.Empty(index.Find(s_card).Candidates);
        index.Add(1, s_card);
        Assert.Empty(index.Find(new PersonFields()).Candidates);
        index.Add(2, new PersonFields());
        Assert.Empty(index.Find(new PersonFields(sex: Sex.Male)).Candidates);
    }

    [Fact]
    public void Find_HealthInsuranceCard_NeverOpens()
    {
        var person = SyntheticIdentity.Create(5);
        using PersonIndex index = With(new PersonFields(person.FullName, CardDate.From(person.DateOfBirth), person.Sex, person.Number));
        MatchResult result = index.Find(CardReader.Default.Read(SyntheticDocument.HealthInsuranceNew(person)).Insurance!);

        Assert.Null(result.Opens);
        Assert.Equal(1, Assert.Single(result.Proposals).RecordId);
    }

    [Fact]
    public void Find_MoreRecordsOfOneKeyThanPermitted_IsSaidAndTheNumberStillOpens()
    {
        using var index = new PersonIndex(new PersonIndexOptions { MaxRecordsPerKey = 10 });
        index.SetRange(Enumerable.Range(0, 50).Select(static i => KeyValuePair.Create((long)i, new PersonFields(Name, s_birth, Sex.Male, i == 0 ? Number : null))));
        MatchResult result = index.Find(s_card);

        Assert.False(result.IsComplete);
        Assert.Equal(0, result.Opens?.RecordId);
    }

    [Fact]
    public void Set_AnExistingKey_ReplacesIt()
    {
        using PersonIndex index = With(s_card);
        index.Set(1, new PersonFields("Trần Thị Thử", number: "034155000222"));

        Assert.Equal(1, index.Count);
        Assert.Empty(index.Find(s_card).Candidates);
        Assert.Equal(1, index.Find(new PersonFields(number: "034155000222")).Opens?.RecordId);
        Assert.True(index.Remove(1));
        Assert.False(index.Remove(1));
        Assert.False(index.Contains(1));
        Assert.Empty(index.Find(new PersonFields("Trần Thị Thử", number: "034155000222")).Candidates);
    }

    [Fact]
    public void Misuse_Throws()
    {
        using PersonIndex index = With(s_card);
        Assert.Throws<ArgumentException>(() => index.Add(1, s_card));
        Assert.Throws<ArgumentNullException>(() => index.Add(2, null!));
        Assert.Throws<ArgumentNullException>(() => index.Find((PersonFields)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PersonIndex(new PersonIndexOptions { MaxCandidates = 0 }));
        index.Clear();
        Assert.Equal(0, index.Count);
    }

    [Theory]
    [InlineData("\uD800\uDC00\uD800")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t")]
    [InlineData("\u0301\u0301")]
    [InlineData("<script>' OR 1=1 --")]
    public void Find_HostileNames_NeverThrows(string name)
    {
        using PersonIndex index = With(new PersonFields(name, s_birth), new PersonFields(new string('x', 100_000), s_birth));

        Assert.Equal(1, index.Find(new PersonFields(name, s_birth)).Candidates[0].RecordId);
        Assert.NotEmpty(index.Find(new PersonFields(new string('x', 99_999), s_birth)).Candidates);
    }

    private static PersonIndex With(params PersonFields[] rows)
    {
        var index = new PersonIndex();
        for (int i = 0; i < rows.Length; i++)
        {
            index.Add(i + 1, rows[i]);
        }

        return index;
    }
}
