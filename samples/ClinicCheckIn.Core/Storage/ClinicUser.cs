namespace ClinicCheckIn.Core.Storage;

/// <summary>Somebody who works at the clinic.</summary>
public sealed class ClinicUser
{
    /// <summary>The name to log in with.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>One of <see cref="ClinicRole"/>.</summary>
    public string Role { get; init; } = string.Empty;

    /// <summary>Changes with the password and with the role, and ends every session that has another one.</summary>
    public string Stamp { get; init; } = string.Empty;

    /// <summary>Whether the user may log in.</summary>
    public bool Enabled { get; init; }

    internal string PasswordHash { get; init; } = string.Empty;

    /// <summary>The hash of the password, as the password hasher wrote it.</summary>
    public string RevealPasswordHash() => PasswordHash;
}
