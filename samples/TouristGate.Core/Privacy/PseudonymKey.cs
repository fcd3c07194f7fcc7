using System.Security.Cryptography;

namespace TouristGate.Core.Privacy;

/// <summary>A secret key for pseudonyms.</summary>
public sealed class PseudonymKey
{
    public required string Id { get; init; }

    public required byte[] Key { get; init; }

    public static PseudonymKey Generate() => new()
    {
        Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)),
        Key = RandomNumberGenerator.GetBytes(32),
    };
}
