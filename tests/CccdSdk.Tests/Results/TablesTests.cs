using CccdSdk.Results;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Results;

public class TablesTests
{
    [Fact]
    public void For_EveryCode_HasItsOwnTextsInBothLanguages()
    {
        FindingCode[] findings = Enum.GetValues<FindingCode>();
        Assert.True(findings.Length <= 64);
        Assert.All(findings, static code => Assert.Equal(code, Finding.For(code).Code));
        ReasonKind[] reasons = Enum.GetValues<ReasonKind>();
        Assert.All(reasons, static kind => Assert.Equal(kind, Reason.For(kind).Kind));
        AcceptanceCode[] acceptance = Enum.GetValues<AcceptanceCode>();
        Assert.True(acceptance.Length <= 32);
        Assert.All(acceptance, static code => Assert.Equal(code, AcceptanceReason.For(code).Code));

        LocalizedText[] texts =
        [
            .. findings.Select(static code => Finding.For(code).Text),
            .. reasons.Select(static kind => Reason.For(kind).Text),
        ];
        Assert.Equal(texts.Length, texts.Select(static text => text.Vietnamese).Distinct().Count());
        Assert.Equal(texts.Length, texts.Select(static text => text.English).Distinct().Count());
        Assert.All(texts, static text => Assert.EndsWith(".", text.Vietnamese, StringComparison.Ordinal));
        Assert.All(texts, static text => Assert.EndsWith(".", text.English, StringComparison.Ordinal));
    }

    [Fact]
    public void For_UnknownCode_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Finding.For((FindingCode)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reason.For((ReasonKind)999));
        Assert.Throws<ArgumentOutOfRangeException>(() => AcceptanceReason.For((AcceptanceCode)32));
    }

    [Fact]
    public void FindingSet_HoldsEachCodeOnceInOrder()
    {
        FindingSet set = FindingSet.Of(FindingCode.ControlCharacters) | FindingSet.Of(FindingCode.NumberSex) | FindingSet.Of(FindingCode.NumberSex);
        Assert.Equal(2, set.Count);
        Assert.Equal([FindingCode.NumberSex, FindingCode.ControlCharacters], set.Select(static finding => finding.Code));
        Assert.Equal("numberSex, controlCharacters", set.ToString());
        Assert.Equal(FindingSet.Of(FindingCode.NumberSex), set.Intersect(FindingSet.Of(FindingCode.NumberSex)));
        Assert.NotEqual(set, FindingSet.Empty);
    }

    [Fact]
    public void CardFieldSet_CollectionExpression_HoldsEachFieldOnce()
    {
        CardFieldSet set = [CardField.Sex, CardField.FullName, CardField.Sex];
        Assert.Equal(2, set.Count);
        Assert.True(set.Contains(CardField.Sex));
        Assert.Equal("FullName, Sex", set.ToString());
        Assert.Equal([CardField.Sex], set.Except([CardField.FullName]));
    }
}
