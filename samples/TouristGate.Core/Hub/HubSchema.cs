namespace TouristGate.Core.Hub;

/// <summary>The tables of the hub.</summary>
internal static class HubSchema
{
    /// <summary>Batches are taken one after the other, so that positions become visible in their order and a reader misses none.</summary>
    public const long WriterLock = 0x546F7572_47617465;

    public const string Columns = "seq, at, kind, lane_id, code, leaves, enters, persons, heads_used, ticket, ticket_kind, staff, detail, " +
        "presence, holder, age_band, province, note, salt, commitment, hash";

    public const string Create = """
        CREATE TABLE IF NOT EXISTS lane (
            lane_id text PRIMARY KEY, settings text NOT NULL, token_hash bytea NOT NULL UNIQUE, enrolled_at bigint NOT NULL,
            revoked boolean NOT NULL DEFAULT false, seen_at bigint);
        CREATE TABLE IF NOT EXISTS enrolment (
            code_hash bytea PRIMARY KEY, settings text NOT NULL, staff text NOT NULL, expires_at bigint NOT NULL, used_at bigint);
        CREATE TABLE IF NOT EXISTS journal (
            journal_id text PRIMARY KEY, lane_id text NOT NULL, head_seq bigint NOT NULL, head_hash bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS entry (
            position bigint GENERATED ALWAYS AS IDENTITY, journal_id text NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, kind integer NOT NULL,
            lane_id text NOT NULL, code integer NOT NULL, leaves text NOT NULL, enters text NOT NULL, persons integer NOT NULL,
            heads_used integer NOT NULL, ticket text, ticket_kind integer NOT NULL, staff text, detail text, presence text, holder text,
            age_band integer, province integer, note text, salt bytea, commitment bytea, hash bytea NOT NULL,
            PRIMARY KEY (journal_id, seq));
        CREATE UNIQUE INDEX IF NOT EXISTS entry_position ON entry (position);
        CREATE INDEX IF NOT EXISTS entry_at ON entry (at);
        CREATE INDEX IF NOT EXISTS entry_ticket ON entry (ticket) WHERE ticket IS NOT NULL;
        CREATE INDEX IF NOT EXISTS entry_presence ON entry (presence) WHERE presence IS NOT NULL;
        CREATE TABLE IF NOT EXISTS incident (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, lane_id text NOT NULL, journal_id text NOT NULL,
            status text NOT NULL, seq bigint NOT NULL, UNIQUE (lane_id, journal_id, status, seq));
        CREATE TABLE IF NOT EXISTS purge (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, scope text NOT NULL, before bigint NOT NULL, rows bigint NOT NULL);
        """;
}
