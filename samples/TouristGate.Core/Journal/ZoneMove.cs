using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>People who went from one zone to another; the empty name is outside.</summary>
internal readonly record struct ZoneMove(string Leaves, string Enters, int Persons)
{
    public static IReadOnlyList<ZoneMove> ReadAll(SqliteCommand select)
    {
        using SqliteDataReader reader = select.ExecuteReader();
        List<ZoneMove> moves = [];
        while (reader.Read())
        {
            moves.Add(new ZoneMove(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return moves;
    }
}
