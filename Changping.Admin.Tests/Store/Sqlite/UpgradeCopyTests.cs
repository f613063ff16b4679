using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>The copy made before an upgrade could once be half a file, and the upgrade went on.</summary>
public sealed class UpgradeCopyTests
{
    [Fact]
    public async Task Before_an_upgrade_a_checked_copy_of_the_database_as_it_was_lies_beside_it()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        var before = SqliteFile.Counts(database.File);
        await database.StartAsync();

        var copy = $"changping.db.before-{database.Known[^1]}";
        Assert.Equal([copy, "changping.db.lock"], database.Beside);
        Assert.Equal(before, SqliteFile.Counts(Path.Combine(database.Folder, copy)));
        Assert.Equal("ok", SqliteFile.Text(Path.Combine(database.Folder, copy), "PRAGMA integrity_check"));
        await database.RequireCurrentAsync();
    }

    /// <summary>Twice the database, and a margin of 16 MB.</summary>
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task Without_the_space_for_it_there_is_neither_copy_nor_upgrade(long more, bool isKept)
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        var free = (2 * FreeSpace.SizeOf(database.File)) + (16L << 20) + more;
        if (isKept)
        {
            UpgradeCopy.Keep(database.File, "Later", free);
            Assert.Equal(["changping.db.before-Later"], database.Beside);
            return;
        }

        var refused = Assert.Throws<DatabaseRefusedException>(() => UpgradeCopy.Keep(database.File, "Later", free));
        Assert.Equal("no-space", refused.Code);
        Assert.Contains("没有升级，数据库未作改动；请腾出磁盘空间", refused.Message, StringComparison.Ordinal);
        Assert.Empty(database.Beside);
    }

    [Fact]
    public async Task A_new_database_is_copied_nowhere()
    {
        await using var database = new BareDatabase();
        await database.StartAsync();
        Assert.Equal(["changping.db.lock"], database.Beside);
    }

    [Fact]
    public async Task Half_a_copy_of_a_killed_start_goes_and_what_bears_the_copys_name_stays_beside_the_whole_one()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        var name = $"changping.db.before-{database.Known[^1]}";
        await File.WriteAllTextAsync(Path.Combine(database.Folder, $"{name}.0123.part"), "半个");
        await File.WriteAllTextAsync(Path.Combine(database.Folder, $"{name}.0123.part-journal"), "半个");
        await File.WriteAllTextAsync(Path.Combine(database.Folder, name), "半个");
        await database.StartAsync();

        Assert.Equal([name, $"{name}-2", "changping.db.lock"], database.Beside);
        Assert.Equal("半个", await File.ReadAllTextAsync(Path.Combine(database.Folder, name)));
        Assert.Equal("Officer", SqliteFile.Text(Path.Combine(database.Folder, $"{name}-2"), "SELECT Name FROM AspNetRoles"));
    }

    [Fact]
    public async Task An_upgrade_begun_again_and_again_keeps_one_copy()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        SqliteFile.Do(database.File, $"CREATE TABLE {LaterStep.Table} (Name TEXT)");
        await database.RefusedAsync();
        await database.RefusedAsync();
        SqliteFile.Do(database.File, $"DROP TABLE {LaterStep.Table}");
        await database.StartAsync();

        var name = $"changping.db.before-{database.Known[^1]}";
        Assert.Equal([name, $"{name}-2", "changping.db.lock"], database.Beside);
    }

    [Fact]
    public async Task Without_a_sound_copy_there_is_no_upgrade()
    {
        await using var database = new BareDatabase();
        await database.MakeOlderAsync();
        SqliteConnection.ClearAllPools();
        SqliteFile.LosePageOf(database.File, "AspNetRoles");

        var refused = await database.RefusedAsync();
        Assert.Equal("no-copy", refused.Code);
        Assert.Contains("因此没有升级，数据库未作改动", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["changping.db.lock"], database.Beside);
    }
}
