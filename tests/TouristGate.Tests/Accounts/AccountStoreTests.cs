using TouristGate.Accounts;
using TouristGate.Setup;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Accounts;

/// <summary>The accounts of a site always have a supervisor among them.</summary>
public sealed class AccountStoreTests
{
    [Fact]
    public void Set_LastSupervisorAsStaff_IsRefusedAndChangesNothing()
    {
        using var folder = new TestFolder();
        var accounts = new AccountStore(new SiteDatabase(folder.Root));
        string first = accounts.CreateFirst("giamsat")!;
        Assert.Null(accounts.Set("giamsat", SiteRole.Staff));
        Assert.Equal(SiteRole.Supervisor, accounts.Verify("giamsat", first)?.Role);
        string renewed = accounts.Set("giamsat", SiteRole.Supervisor)!;
        Assert.Null(accounts.Verify("giamsat", first));
        Assert.NotNull(accounts.Verify("giamsat", renewed));

        // With a second one the first may go.
        Assert.NotNull(accounts.Set("lan", SiteRole.Supervisor));
        Assert.NotNull(accounts.Set("giamsat", SiteRole.Staff));
        Assert.Null(accounts.Set("lan", SiteRole.Staff));
        Assert.Equal(["lan"], accounts.List().Where(account => account.Role == SiteRole.Supervisor).Select(account => account.Name));
        Assert.NotNull(accounts.Set("minh", SiteRole.Staff));
    }
}
