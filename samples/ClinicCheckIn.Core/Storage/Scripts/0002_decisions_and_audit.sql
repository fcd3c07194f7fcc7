-- What a person decided at the desk: which field, which choice, never which value.
CREATE TABLE decisions (
    id          INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    user_name   TEXT NOT NULL,
    patient_id  INTEGER NULL REFERENCES patients (id) ON DELETE SET NULL,
    kind        TEXT NOT NULL,
    field       TEXT NULL,
    detail      TEXT NULL,
    version     INTEGER NULL
) STRICT;
CREATE INDEX decisions_patient ON decisions (patient_id, id);

-- Who did what and when, without values. Each row seals the one before it.
CREATE TABLE audit (
    id            INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    user_name     TEXT NOT NULL,
    action        TEXT NOT NULL,
    patient_id    INTEGER NULL,
    detail        TEXT NULL,
    seal          BLOB NOT NULL
) STRICT;

-- The seal of the last row that retention removed, so that the rest can still be checked.
CREATE TABLE audit_anchor (id INTEGER PRIMARY KEY CHECK (id = 1), seal BLOB NOT NULL) STRICT;
INSERT INTO audit_anchor VALUES (1, zeroblob(32));
