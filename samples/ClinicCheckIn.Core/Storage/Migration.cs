namespace ClinicCheckIn.Core.Storage;

/// <summary>One numbered script.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Name">Its file name.</param>
/// <param name="Sql">Its statements.</param>
/// <param name="Digest">SHA-256 of the statements, so that a change after the fact is noticed.</param>
internal sealed record Migration(int Number, string Name, string Sql, string Digest);
