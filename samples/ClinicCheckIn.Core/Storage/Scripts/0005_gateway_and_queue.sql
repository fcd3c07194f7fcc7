-- The tables of OutboxStore and SqliteTicketStore, as they stood when this script was written; a later change of theirs is a script of its own.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    episode TEXT NOT NULL,
    content BLOB,
    state INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    code TEXT,
    transaction_code TEXT,
    owner TEXT,
    owned_until TEXT,
    queued_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (kind, key)) STRICT;
CREATE INDEX outbox_state ON outbox (state, id);

CREATE TABLE queue_tickets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    room TEXT NOT NULL,
    number INTEGER NOT NULL,
    class INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    visit_code TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    called_at TEXT,
    UNIQUE (day, room, number),
    UNIQUE (day, room, visit_code)) STRICT;
