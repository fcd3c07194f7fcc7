namespace TouristGate.Accounts;

/// <summary>Somebody who works at the site. The stamp changes with the password, which ends all older sessions.</summary>
internal sealed record SiteAccount(string Name, string Role, string Stamp)
{
    public override string ToString() => $"{Role} {Name}";
}
