using System.Globalization;

namespace CccdSdk.Records.Tests.Register;

/// <summary>What came of searching for the people of one group.</summary>
internal sealed class GroupFigures
{
    public int Cards;
    public int Opened;
    public int Linked;
    public int WrongLinks;
    public int First;
    public int FirstFive;
    public int Proposed;
    public int WrongProposalFirst;

    public double Share(int count) => Cards == 0 ? 1 : (double)count / Cards;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"cards {Cards}, opened {Share(Opened):P2}, linked by number {Share(Linked):P2} (wrong {WrongLinks}), first {Share(First):P2}, among five {Share(FirstFive):P2}, right one proposed {Share(Proposed):P2}, wrong one proposed first {WrongProposalFirst}");
}
