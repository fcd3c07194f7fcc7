-- One row for each person checked in: what the desk did, for the day's figures and for the slip.
CREATE TABLE visits (
    id              INTEGER PRIMARY KEY,
    patient_id      INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    at              TEXT NOT NULL,
    day             TEXT NOT NULL,
    user_name       TEXT NOT NULL,
    source          TEXT NOT NULL,
    link            TEXT NOT NULL,
    insurance_code  TEXT NULL,
    insurance_state TEXT NOT NULL,
    ticket          TEXT NULL,
    room            TEXT NULL
) STRICT;
CREATE INDEX visits_day ON visits (day, id);
CREATE INDEX visits_patient ON visits (patient_id, id);
