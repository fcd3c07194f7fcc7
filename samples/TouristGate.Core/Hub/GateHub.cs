using System.Text.Json;
using Dapper;
using Npgsql;
using TouristGate.Core.Lanes;

namespace TouristGate.Core.Hub;

/// <summary>The hub of a site on PostgreSQL: takes the lanes' journals, spreads what each has to know of the others, and reports what
/// does not fit together. Safe for concurrent use, also by several processes.</summary>
/// <remarks>Every method throws <see cref="NpgsqlException"/> while the database is away; the lanes go on and try again.</remarks>
public sealed partial class GateHub : IAsyncDisposable
{
    private readonly HubOptions _options;
    private readonly NpgsqlDataSource _source;
    private readonly HubCopy _copy;

    private GateHub(HubOptions options)
    {
        _options = options;
        _source = NpgsqlDataSource.Create(options.ConnectionString);
        _copy = new HubCopy(_source);
    }

    private long Now => _options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Opens a hub and makes its tables where they are missing.</summary>
    public static async Task<GateHub> OpenAsync(HubOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var hub = new GateHub(options);
        try
        {
            await using NpgsqlConnection connection = await hub._source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await LockAsync(connection, transaction).ConfigureAwait(false);
            await connection.ExecuteAsync(HubSchema.Create, transaction: transaction).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return hub;
        }
        catch
        {
            await hub.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes a one-time code with which a new lane joins, or one that lost its token.</summary>
    /// <returns>Such as <c>7K2M-QX4B-90TD</c>.</returns>
    public async Task<string> CreateEnrolmentCodeAsync(LaneSettings lane, string staff)
    {
        ArgumentNullException.ThrowIfNull(lane);
        string code = HubSecrets.NewCode();
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await connection.ExecuteAsync(
            "INSERT INTO enrolment (code_hash, settings, staff, expires_at) VALUES (@hash, @settings, @staff, @expires)",
            new
            {
                hash = HubSecrets.Hash(HubSecrets.Normal(code)),
                settings = JsonSerializer.Serialize(lane, CoreJson.Default.LaneSettings),
                staff,
                expires = Now + (long)_options.EnrolmentTime.TotalMilliseconds,
            }).ConfigureAwait(false);
        return code;
    }

    /// <summary>Lets a lane join: the code works once, and an older token of the lane ends.</summary>
    /// <returns>The lane's token, or null where the code is wrong, used or too old.</returns>
    public async Task<Enrolment?> EnrolAsync(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        string? settings = await connection.ExecuteScalarAsync<string?>(
            "UPDATE enrolment SET used_at = @now WHERE code_hash = @hash AND used_at IS NULL AND expires_at > @now RETURNING settings",
            new { now = Now, hash = HubSecrets.Hash(HubSecrets.Normal(code)) }, transaction).ConfigureAwait(false);
        if (settings is null)
        {
            return null;
        }

        LaneSettings lane = JsonSerializer.Deserialize(settings, CoreJson.Default.LaneSettings)!;
        string token = HubSecrets.NewToken();
        await connection.ExecuteAsync(
            """
            INSERT INTO lane (lane_id, settings, token_hash, enrolled_at) VALUES (@lane, @settings, @hash, @now)
            ON CONFLICT (lane_id) DO UPDATE SET settings = @settings, token_hash = @hash, enrolled_at = @now, revoked = false
            """,
            new { lane = lane.LaneId, settings, hash = HubSecrets.Hash(token), now = Now }, transaction).ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
        return new Enrolment { Lane = lane, Token = token, EventId = _options.EventId };
    }

    /// <summary>The lane that a token belongs to, or null.</summary>
    public async Task<string?> AuthenticateAsync(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<string?>(
            "SELECT lane_id FROM lane WHERE token_hash = @hash AND NOT revoked", new { hash = HubSecrets.Hash(token) }).ConfigureAwait(false);
    }

    /// <summary>Ends a lane's token.</summary>
    public async Task<bool> RevokeAsync(string laneId)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        return await connection.ExecuteAsync("UPDATE lane SET revoked = true WHERE lane_id = @laneId", new { laneId }).ConfigureAwait(false) == 1;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static Task<int> LockAsync(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = HubSchema.WriterLock }, transaction);
}
