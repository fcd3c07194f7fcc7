-- Values are personal data; they stand in patients and patient_versions, and nowhere else.
CREATE TABLE patients (
    id               INTEGER PRIMARY KEY,
    code             TEXT NOT NULL UNIQUE,
    version          INTEGER NOT NULL DEFAULT 1,
    number           TEXT NULL CHECK (length(number) <= 64),
    previous_number  TEXT NULL CHECK (length(previous_number) <= 64),
    full_name        TEXT NOT NULL CHECK (length(full_name) BETWEEN 1 AND 255),
    date_of_birth    TEXT NULL CHECK (length(date_of_birth) IN (4, 7, 10)),
    sex              INTEGER NOT NULL DEFAULT 0 CHECK (sex IN (0, 1, 2)),
    residence        TEXT NULL CHECK (length(residence) <= 1024),
    insurance_number TEXT NULL CHECK (length(insurance_number) <= 64),
    created_at       TEXT NOT NULL,
    changed_at       TEXT NOT NULL,
    seen_at          TEXT NOT NULL
) STRICT;

-- A list that was imported may hold damaged numbers; a whole one belongs to one record.
CREATE UNIQUE INDEX patients_number ON patients (number) WHERE length(number) = 12;
CREATE INDEX patients_previous_number ON patients (previous_number) WHERE previous_number IS NOT NULL;

-- A record as it was before each change.
CREATE TABLE patient_versions (
    patient_id       INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    version          INTEGER NOT NULL,
    number           TEXT NULL,
    previous_number  TEXT NULL,
    full_name        TEXT NOT NULL,
    date_of_birth    TEXT NULL,
    sex              INTEGER NOT NULL,
    residence        TEXT NULL,
    insurance_number TEXT NULL,
    replaced_at      TEXT NOT NULL,
    replaced_by      TEXT NOT NULL,
    PRIMARY KEY (patient_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT INTO counters VALUES ('patient', 0);
