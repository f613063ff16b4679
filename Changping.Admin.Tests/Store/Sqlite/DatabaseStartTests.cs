using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>A start either brings the database to the current shape or leaves it as it was and says why.</summary>
public sealed class DatabaseStartTests
{
    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var database = new BareDatabase();
        await using var context = await database.Contexts.CreateDbContextAsync();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task One_transaction_gives_the_same_tables_as_one_migration_after_the_other()
    {
        await using var database = new BareDatabase();
        await using var stepwise = new BareDatabase();
        await database.StartAsync();
        await stepwise.MakeOlderAsync();
        await stepwise.StartAsync();

        const string Shape = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master WHERE name <> '__EFMigrationsLock' ORDER BY name)";
        Assert.Equal(SqliteFile.Text(stepwise.File, Shape), SqliteFile.Text(database.File, Shape));
        await database.RequireCurrentAsync();
    }

    [Fact]
    public async Task A_lock_row_that_a_killed_start_left_behind_holds_nobody_up()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        SqliteFile.Do(database.File, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-23 02:00:00+00:00')");

        await database.StartAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await database.RequireCurrentAsync();
        Assert.Equal("Officer", SqliteFile.Text(database.File, "SELECT Name FROM AspNetRoles"));
    }

    [Fact]
    public async Task A_second_start_says_who_it_waits_for_and_goes_on_once_the_first_has_ended()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        var first = new FileStream(database.File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var refused = await database.RefusedAsync(TimeSpan.FromMilliseconds(300));
        Assert.Equal("starting", refused.Code);
        Assert.Contains($"另一个程序正在建立或升级数据库 {database.File}", refused.Message, StringComparison.Ordinal);

        var second = database.StartAsync(TimeSpan.FromSeconds(60));
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await second;
        await database.RequireCurrentAsync();
    }

    [Fact]
    public async Task Of_starts_at_once_one_makes_the_database_and_all_go_on()
    {
        await using var database = new BareDatabase();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.StartAsync())));
        await database.RequireCurrentAsync();
    }

    [Fact]
    public async Task A_step_that_fails_takes_all_of_the_upgrade_back()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        SqliteFile.Do(database.File, $"CREATE TABLE {LaterStep.Table} (Name TEXT)");
        var refused = await database.RefusedAsync();

        Assert.Equal("upgrade-failed", refused.Code);
        Assert.Contains("已全部撤回", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>As found: it was served, and written into, until somebody came by the torn page.</summary>
    [Fact]
    public async Task A_database_with_a_torn_page_is_not_served()
    {
        await using var database = new BareDatabase();
        await database.StartAsync();
        await SoundFile.RequireAsync(database.Contexts, default);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        SqliteFile.LosePageOf(database.File, "Experts");

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => SoundFile.RequireAsync(database.Contexts, default));
        Assert.Contains("已损坏，没有启动，未作改动；请", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_program_gets_no_table_of_this_one()
    {
        await using var database = new BareDatabase();
        SqliteFile.Do(database.File, "CREATE TABLE Cookies (Name TEXT)");
        Assert.Equal("not-ours", (await database.RefusedAsync()).Code);
        Assert.Empty(database.Beside);
    }
}
