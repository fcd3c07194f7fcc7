using CccdSdk.Identity;

namespace CccdSdk.Records.Storage;

/// <summary>One record in the index, without any reference: 40 bytes.</summary>
internal struct StoredPerson
{
    /// <summary>The caller's key.</summary>
    public long Id;

    /// <summary>The 12-digit number; -1 if there is none.</summary>
    public long Number;

    /// <summary>The 9-digit number; -1 if there is none.</summary>
    public int Previous;

    /// <summary>Year × 10000 + month × 100 + day, 0 for unknown parts.</summary>
    public int Birth;

    /// <summary>Where the words of the name start in the pool.</summary>
    public int NameStart;

    /// <summary>The words of the name.</summary>
    public byte NameLength;

    /// <summary>The sex.</summary>
    public Sex Sex;

    /// <summary>How the number was read.</summary>
    public ListedNumberForm NumberForm;

    /// <summary>How the previous number was read.</summary>
    public ListedNumberForm PreviousForm;

    /// <summary>Whether the slot is in use.</summary>
    public bool IsUsed;

    public readonly int Year => Birth / 10000;

    public readonly int Month => Birth / 100 % 100;

    public readonly int Day => Birth % 100;
}
