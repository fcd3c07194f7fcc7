namespace CccdSdk.Records.Matching;

/// <summary>What all fields of one record say.</summary>
internal struct Scored
{
    public int Slot;
    public long Id;
    public float Score;
    public Evidence Number;
    public Evidence Previous;
    public Evidence Name;
    public Evidence Birth;
    public Evidence Sex;

    /// <summary>The sum of all evidence.</summary>
    public readonly float Sum => Number.Bits + Previous.Bits + Name.Bits + Birth.Bits + Sex.Bits;

    /// <summary>Whether name and date of birth are both another person's.</summary>
    public readonly bool IsSomebodyElse => Name.Kind == MatchEvidence.OtherName && Birth.Kind == MatchEvidence.OtherBirthDate;
}
