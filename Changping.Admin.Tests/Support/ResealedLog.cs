using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>What somebody does who can write the database and knows the program.</summary>
internal static class ResealedLog
{
    /// <summary>Another name in the log, and all of it sealed anew as the program would.</summary>
    public static async Task ResealAsync(this TestOffice office, AuditKey? key, bool rename = true)
    {
        await office.ByHandAsync($"DELETE FROM AuditSeals; {(rename ? "UPDATE AuditEntries SET ActorName = '他人' WHERE Sequence = 2" : "")}");
        await using var context = await office.Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        using var text = new SealText();
        var (seals, before) = (new List<(long, string)>(), "");
        await using (var rows = await AuditRows.Entries(context, 0).ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                text.Begin(before);
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    switch (rows.GetValue(column))
                    {
                        case DBNull when column == rows.FieldCount - 1: break;
                        case DBNull: text.AddNothing(); break;
                        case long number: text.Add(number); break;
                        case var value: text.Add(value.ToString()!); break;
                    }
                }

                seals.Add((rows.GetInt64(0), before = text.Seal(key)));
            }
        }

        foreach (var (sequence, seal) in seals)
        {
            SqliteFile.Do(office.DatabaseFile, $"INSERT INTO AuditSeals VALUES ({sequence}, '{seal}')");
        }

        await AuditGuard.EnsureAsync(context, default);
    }
}
