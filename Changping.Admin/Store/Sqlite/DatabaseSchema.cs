using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>Which steps of the schema a database file has, beside those this program knows.</summary>
/// <param name="Applied">Of the file, in order; none where it is new.</param>
/// <param name="Known">Of the program, in order.</param>
internal sealed record DatabaseSchema(IReadOnlyList<string> Applied, IReadOnlyList<string> Known)
{
    /// <summary>What the file has not got yet, in order.</summary>
    public IReadOnlyList<string> Pending => [.. Known.Except(Applied)];

    /// <summary>Asked without the settings of the office's connections, so that a file of another program stays as it is.</summary>
    /// <param name="file">None that is not there: one is made by who then opens it.</param>
    /// <param name="shown">Its name for people.</param>
    /// <param name="mayBeNew">A file with nothing in it will do.</param>
    /// <exception cref="DatabaseRefusedException">No database of this program, a damaged one, or one of a newer program.</exception>
    public static DatabaseSchema Of(AdminDbContext context, string file, string shown, bool mayBeNew)
    {
        try
        {
            var (applied, isEmpty) = File.Exists(file) ? Read(file) : ([], true);
            var schema = new DatabaseSchema(applied, [.. context.Database.GetMigrations()]);
            schema.RequireUsable(shown, isEmpty && mayBeNew);
            return schema;
        }
        catch (SqliteException refused) when (DatabaseObstacles.Of(refused, shown) is { } told)
        {
            throw new DatabaseRefusedException(told.Code, told.Message, refused);
        }
    }

    private void RequireUsable(string shown, bool isNew)
    {
        if (Applied.Count == 0 ? !isNew : Applied[0] != Known[0])
        {
            throw new DatabaseRefusedException("not-ours", $"{shown} 不是本程序的数据库，未作改动；请核对文件名。");
        }

        if (Applied.Except(Known).Any())
        {
            throw new DatabaseRefusedException("newer",
                $"数据库 {shown} 的版本是 {Applied[^1]}，本程序的版本是 {Known[^1]}：数据库由更新的程序写成，本程序没有打开它，未作改动；" +
                "请改用同版或更新的程序，或从升级前的副本恢复后再用本程序。");
        }
    }

    private static (IReadOnlyList<string> Applied, bool IsEmpty) Read(string file)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        var tables = Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        return (tables.Contains("__EFMigrationsHistory") ? Texts(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1") : [],
            tables.Count == 0);
    }

    private static List<string> Texts(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
