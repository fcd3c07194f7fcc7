-- How often the gateway was asked about a visit: an answer to an earlier question does not replace the answer to a later one.
ALTER TABLE visits ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;

-- Which records were touched, by whatever program: the search in memory follows this list.
CREATE TABLE patient_changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, patient_id INTEGER NOT NULL UNIQUE) STRICT;
CREATE TRIGGER patient_added AFTER INSERT ON patients BEGIN
    DELETE FROM patient_changes WHERE patient_id = new.id;
    INSERT INTO patient_changes (patient_id) VALUES (new.id);
END;
CREATE TRIGGER patient_changed AFTER UPDATE OF number, previous_number, full_name, date_of_birth, sex, residence, insurance_number ON patients BEGIN
    DELETE FROM patient_changes WHERE patient_id = new.id;
    INSERT INTO patient_changes (patient_id) VALUES (new.id);
END;
CREATE TRIGGER patient_removed AFTER DELETE ON patients BEGIN
    DELETE FROM patient_changes WHERE patient_id = old.id;
    INSERT INTO patient_changes (patient_id) VALUES (old.id);
END;
