using System.Security.Cryptography;
using ClinicCheckIn.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace ClinicCheckIn.Accounts;

/// <summary>Hashes and checks passwords with ASP.NET Core Identity's hasher (PBKDF2 with HMAC-SHA-512).</summary>
internal sealed class Passwords
{
    /// <summary>The fewest characters; length is what counts.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Letters and digits that are not taken for each other.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly PasswordHasher<string> _hasher = new();
    private readonly string _nobody;

    public Passwords() => _nobody = _hasher.HashPassword(string.Empty, New());

    /// <summary>A new password of 77 random bits, in groups that can be read aloud.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(static _ => RandomNumberGenerator.GetString(Alphabet, 4)));

    /// <summary>The hash of a password.</summary>
    public string Hash(string password) => _hasher.HashPassword(string.Empty, password);

    /// <summary>Whether a password is this user's. It takes as long for somebody who does not exist.</summary>
    public bool IsRight(ClinicUser? user, string password)
    {
        PasswordVerificationResult result = _hasher.VerifyHashedPassword(string.Empty, user?.RevealPasswordHash() ?? _nobody, password);
        return user is { Enabled: true } && result != PasswordVerificationResult.Failed;
    }
}
