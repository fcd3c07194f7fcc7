using ClinicCheckIn.Core.Patients;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>The patients on file.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class PatientStore(ClinicDatabase database)
{
    /// <summary>SQLite's code for a broken unique index (SQLITE_CONSTRAINT_UNIQUE).</summary>
    private const int UniqueViolation = 2067;

    private const string Insert = """
        INSERT INTO patients (code, number, previous_number, full_name, date_of_birth, sex, residence, insurance_number, created_at, changed_at, seen_at)
        VALUES (@code, @Number, @PreviousNumber, @FullName, @DateOfBirth, @sex, @Residence, @InsuranceNumber, @now, @now, @now) RETURNING id
        """;

    private const string Keep = """
        INSERT INTO patient_versions
        SELECT id, version, number, previous_number, full_name, date_of_birth, sex, residence, insurance_number, @now, @user
        FROM patients WHERE id = @id AND version = @version
        """;

    private const string Replace = """
        UPDATE patients SET version = version + 1, number = @Number, previous_number = @PreviousNumber, full_name = @FullName,
            date_of_birth = @DateOfBirth, sex = @sex, residence = @Residence, insurance_number = @InsuranceNumber, changed_at = @now, seen_at = @now
        WHERE id = @id AND version = @version
        """;

    /// <summary>Everybody on file, for the search in memory.</summary>
    public IReadOnlyList<Patient> All()
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<PatientRow>($"SELECT {PatientRow.Columns} FROM patients ORDER BY id").Select(static row => row.ToPatient())];
    }

    /// <summary>The record with a key, or null.</summary>
    public Patient? Find(long id) => Single("id = @key", id);

    /// <summary>The one record with exactly this 12-digit number, or null.</summary>
    public Patient? FindByNumber(string number) => number.Length == 12 ? Single("number = @key", number) : null;

    /// <summary>The record with this number of the clinic, or null.</summary>
    public Patient? FindByCode(string code) => Single("code = @key", code);

    /// <summary>Files a new person.</summary>
    /// <returns>The record, or null if another record has this number.</returns>
    public Patient? Add(PatientValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        try
        {
            return database.Write((connection, transaction) =>
            {
                string code = NextCode(connection, transaction);
                long id = connection.ExecuteScalar<long>(Insert, Parameters(values, new { code, now = database.Now }), transaction);
                return new Patient(id, code, 1, values);
            });
        }
        catch (SqliteException failure) when (failure.SqliteExtendedErrorCode == UniqueViolation)
        {
            return null;
        }
    }

    /// <summary>Replaces what is on file by what a person at the desk decided; the record as it was is kept.</summary>
    public PatientChange Change(Patient patient, PatientValues values, string user)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(values);
        DynamicParameters parameters = Parameters(values, new { id = patient.Id, version = patient.Version, user, now = database.Now });
        try
        {
            return database.Write((connection, transaction) =>
                connection.Execute(Keep, parameters, transaction) == 1 && connection.Execute(Replace, parameters, transaction) == 1
                    ? PatientChange.Stored
                    : Exists(connection, transaction, patient.Id) ? PatientChange.ChangedMeanwhile : PatientChange.Unknown);
        }
        catch (SqliteException failure) when (failure.SqliteExtendedErrorCode == UniqueViolation)
        {
            return PatientChange.NumberTaken;
        }
    }

    /// <summary>Notes that the person was here.</summary>
    public void Seen(long id)
    {
        using SqliteConnection connection = database.Open();
        connection.Execute("UPDATE patients SET seen_at = @now WHERE id = @id", new { id, now = database.Now });
    }

    /// <summary>How many people are on file.</summary>
    public int Count()
    {
        using SqliteConnection connection = database.Open();
        return connection.ExecuteScalar<int>("SELECT count(*) FROM patients");
    }

    /// <summary>The record as it was before each change, oldest first.</summary>
    public IReadOnlyList<Patient> History(long id)
    {
        const string Sql = """
            SELECT v.patient_id AS Id, p.code AS Code, v.version AS Version, v.number AS Number, v.previous_number AS PreviousNumber, v.full_name AS FullName,
                v.date_of_birth AS DateOfBirth, v.sex AS Sex, v.residence AS Residence, v.insurance_number AS InsuranceNumber
            FROM patient_versions v JOIN patients p ON p.id = v.patient_id WHERE v.patient_id = @id ORDER BY v.version
            """;
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<PatientRow>(Sql, new { id }).Select(static row => row.ToPatient())];
    }

    private static bool Exists(SqliteConnection connection, SqliteTransaction transaction, long id) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM patients WHERE id = @id", new { id }, transaction) == 1;

    // The number of a patient says nothing about the person, and is never given twice.
    private static string NextCode(SqliteConnection connection, SqliteTransaction transaction) => connection.ExecuteScalar<string>(
        "UPDATE counters SET value = value + 1 WHERE name = 'patient' RETURNING printf('BN%06d', value)", transaction: transaction)!;

    private static DynamicParameters Parameters(PatientValues values, object others)
    {
        DynamicParameters parameters = new(values);
        parameters.Add("sex", (int)values.Sex);
        parameters.AddDynamicParams(others);
        return parameters;
    }

    private Patient? Single(string condition, object key)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingleOrDefault<PatientRow>($"SELECT {PatientRow.Columns} FROM patients WHERE {condition}", new { key })?.ToPatient();
    }
}
