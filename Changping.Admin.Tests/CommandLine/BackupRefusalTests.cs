using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>What is refused leaves nothing behind and changes nothing.</summary>
public sealed class BackupRefusalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("refusal").FullName;

    private string Backup => Path.Combine(_folder, "backup.db");

    private string Database => Path.Combine(_folder, "changping.db");

    [Theory]
    [InlineData("backup.db")]
    [InlineData("backup.db.files")]
    public async Task A_backup_takes_the_place_of_nothing(string taken)
    {
        await using var office = await TestOffice.OpenAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, taken), "别的文件");
        var entries = SqliteFile.Counts(office.DatabaseFile);

        Assert.Equal((1, "exists"), await RunAsync(office, office.DatabaseFile, "backup"));
        Assert.Equal("别的文件", await File.ReadAllTextAsync(Path.Combine(_folder, taken)));
        Assert.Equal([taken], SqliteFile.Names(_folder));
        Assert.Equal(entries, SqliteFile.Counts(office.DatabaseFile));
    }

    [Fact]
    public async Task A_folder_or_a_backup_that_is_not_there_is_wrong_use()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Equal(2, (await OfficeShell.RunAsync(office, "backup", Path.Combine(_folder, "none", "backup.db"))).Status);
        Assert.Equal(2, (await OfficeShell.RunAsync(Database, office.Time, "restore", Backup)).Status);
        await SavedAsync(office);
        Assert.Equal(2, (await OfficeShell.RunAsync(Path.Combine(_folder, "none", "changping.db"), office.Time, "restore", Backup)).Status);
        Assert.Equal(["backup.db", "backup.db.files"], SqliteFile.Names(_folder));
    }

    [Fact]
    public async Task A_restoration_never_replaces_a_database()
    {
        await using var office = await TestOffice.OpenAsync();
        await SavedAsync(office);
        var before = SqliteFile.Counts(office.DatabaseFile);

        Assert.Equal((1, "exists"), await RunAsync(office, office.DatabaseFile, "restore"));
        Assert.Equal(before, SqliteFile.Counts(office.DatabaseFile));
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-journal")]
    public async Task A_log_left_of_the_old_database_is_not_played_into_the_restored(string companion)
    {
        await using var office = await TestOffice.OpenAsync();
        await SavedAsync(office);
        await File.WriteAllTextAsync(Database + companion, "旧日志");

        Assert.Equal((1, "left-behind"), await RunAsync(office, Database, "restore"));
        Assert.False(File.Exists(Database));
        File.Delete(Database + companion);
        Assert.Equal(0, (await OfficeShell.RunAsync(Database, office.Time, "restore", Backup)).Status);
    }

    [Theory]
    [InlineData("not-a-database", null)]
    [InlineData("not-ours", "DROP TABLE __EFMigrationsHistory")]
    [InlineData("not-ours", "UPDATE __EFMigrationsHistory SET MigrationId = '1' || MigrationId")]
    [InlineData("newer", "INSERT INTO __EFMigrationsHistory VALUES ('20991231235959_OfTomorrow', '99.0')")]
    public async Task What_is_no_backup_of_this_program_is_refused(string code, string? change)
    {
        await using var office = await TestOffice.OpenAsync();
        await SavedAsync(office);
        if (change is null)
        {
            await File.WriteAllTextAsync(Backup, new string('x', 8192));
        }
        else
        {
            SqliteFile.Do(Backup, change);
        }

        Assert.Equal((1, code), await RunAsync(office, Database, "restore"));
        Assert.Equal(["backup.db", "backup.db.files"], SqliteFile.Names(_folder));
    }

    [Theory]
    [InlineData("restore")]
    [InlineData("backup")]
    public async Task A_damaged_database_is_refused(string verb)
    {
        await using var office = await TestOffice.OpenAsync();
        await SavedAsync(office);
        var page = SqliteFile.PageLength(Backup);
        await using (var file = new FileStream(Backup, FileMode.Open, FileAccess.Write))
        {
            file.Position = 3 * page;
            file.Write(new byte[file.Length > 20 * page ? 8 * page : page]);
        }

        var (from, to) = verb == "restore" ? (Database, Backup) : (Backup, Database);
        var (status, answer) = await OfficeShell.RunAsync(from, office.Time, verb, to);
        Assert.Equal((1, "damaged"), (status, answer.GetProperty("refused").GetProperty("code").GetString()));
        Assert.Equal(["backup.db", "backup.db.files"], SqliteFile.Names(_folder));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SavedAsync(TestOffice office) => Assert.Equal(0, (await OfficeShell.RunAsync(office, "backup", Backup)).Status);

    private async Task<(int Status, string? Code)> RunAsync(TestOffice office, string database, string verb)
    {
        var (status, answer) = await OfficeShell.RunAsync(database, office.Time, verb, Backup);
        return (status, answer.GetProperty("refused").GetProperty("code").GetString());
    }
}
