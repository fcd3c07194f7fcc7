using CccdSdk.Identity;
using CccdSdk.Tests;

namespace CccdSdk.Records.Tests;

/// <summary>The example in the package's README compiles, because it stands here line for line, and does what it says.</summary>
public class ExampleTests
{
    [Fact]
    public void Example_InReadme_IsTheCodeThatIsTestedHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "CccdSdk.Records.Tests", "ExampleTests.cs"));
        string[] tested = Lines(Between(source, "// README begins\n", "// README ends"));
        string[] printed = Lines(Between(File.ReadAllText(Repository.PathOf("src", "CccdSdk.Records", "README.md")), "```csharp", "```"));

        Assert.Equal(tested, printed);
    }

    [Theory]
    [InlineData("051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Bình Sơn, Quảng Ngãi|20082021", "open 1; CitizenNumber: Format, PreviousNumber: MissingInList, FullName: Diacritics, Residence: MissingInList")]
    [InlineData("034155000222|212000222|Trần Thị Thử|02031955|Nữ|Quỳnh Phụ, Thái Bình|18092021", "ask about 2: SamePreviousNumber SameBirthDate SameName SameSex")]
    [InlineData("048199000333|201000333|Lê Thị Ví Dụ|27011999|Nữ|Sơn Trà, Đà Nẵng|05052021", "new")]
    public void Example_OnACard_SaysWhatToDo(string text, string expected) =>
        Assert.Equal(expected, Example(CardReader.Default.Read(text).Card!));

    private static string Example(CitizenCard card)
    {
        // README begins
        var patients = new Dictionary<long, PersonFields>             // your list: keys of yours, values as they stand in it
        {
            [1] = new("Nguyen Van Mau", CardDate.Create(1989, 3, 15), Sex.Male, number: "051 089 000 111"),
            [2] = new("TRẦN THỊ THỬ", ListedDate.Read("02/03/1955").ValueOrDefault, Sex.Female, number: "212000222"),
        };
        using var index = new PersonIndex();                          // safe for concurrent searches and changes
        index.SetRange(patients);                                     // Set and Remove keep it up to date
        MatchResult found = index.Find(card);
        if (found.Opens is { } exact)                                 // exactly this number, in one record only
        {
            IReadOnlyList<FieldDifference> differences = PersonDifferences.Between(patients[exact.RecordId], card);
            return $"open {exact.RecordId}; {string.Join(", ", differences)}";
        }

        foreach (MatchCandidate proposal in found.Proposals)          // a person has to confirm; the reasons say why, in both languages
        {
            return $"ask about {proposal.RecordId}: {string.Join(" ", proposal.Reasons.Select(reason => reason.Evidence))}";
        }

        return "new";                                                 // found.Candidates may still be shown to somebody who searches
        // README ends
    }

    private static string Between(string text, string begin, string end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
