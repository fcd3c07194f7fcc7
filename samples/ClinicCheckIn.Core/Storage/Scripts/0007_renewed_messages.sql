-- Whether a held message was made anew from a corrected record: what the gateway may have got is older.
ALTER TABLE outbox ADD COLUMN renewed INTEGER NOT NULL DEFAULT 0;
