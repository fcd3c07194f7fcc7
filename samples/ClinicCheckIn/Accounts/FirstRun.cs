using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Accounts;

/// <summary>Makes the first user, whose password is shown once and kept nowhere.</summary>
internal static class FirstRun
{
    public const string Supervisor = "quanly";

    public const string Desk = "letan";

    /// <summary>Makes the supervisor if there is no user at all.</summary>
    /// <returns>The password, or null if there are users.</returns>
    public static string? MakeSupervisor(UserStore users, Passwords passwords)
    {
        if (users.All().Count > 0)
        {
            return null;
        }

        string password = Passwords.New();
        users.Add(Supervisor, ClinicRole.Supervisor, passwords.Hash(password));
        return password;
    }

    /// <summary>Sets a new password for a user of the demonstration, who is made if need be.</summary>
    public static string Renew(UserStore users, Passwords passwords, string name, string role)
    {
        string password = Passwords.New();
        if (!users.Add(name, role, passwords.Hash(password)))
        {
            users.SetPassword(name, passwords.Hash(password));
        }

        return password;
    }
}
