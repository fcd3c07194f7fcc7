CREATE TABLE users (
    name           TEXT PRIMARY KEY COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 64),
    role           TEXT NOT NULL CHECK (role IN ('desk', 'supervisor')),
    password_hash  TEXT NOT NULL,
    stamp          TEXT NOT NULL,
    enabled        INTEGER NOT NULL DEFAULT 1,
    created_at     TEXT NOT NULL
) STRICT;
