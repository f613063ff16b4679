using System.Text.Json;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>A machine that has none of the office's keys once told of broken seals and unreadable numbers, and made a stray key of its own.</summary>
[Collection(CommandLineCollection.Name)]
public sealed class RestoredElsewhereTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elsewhere").FullName;

    private string Backup => Path.Combine(_folder, "backup.db");

    private string SavedKeys => Path.Combine(_folder, "backup.db.files", "keys");

    private string Home => Path.Combine(_folder, "home", "changping.db");

    private string Run => Path.Combine(_folder, "run");

    [Fact]
    public async Task A_new_machine_checks_what_it_restores_with_the_keys_of_the_backup()
    {
        await using var office = await BackedUpAsync();
        var (status, text) = await RestoreAsync(office);
        Assert.True(status == 0, text);
        Assert.True(JsonDocument.Parse(text).RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(SqliteFile.Names(SavedKeys), SqliteFile.Names(Path.Combine(Run, "keys")));

        // Encrypted numbers are read and seals told there.
        Assert.Equal(0, (await OfficeShell.TextOnAsync(Run, office.Time, "verify", "--database", Home, "--json")).Status);
    }

    [Fact]
    public async Task A_restore_that_fails_leaves_no_key_behind()
    {
        await using var office = await BackedUpAsync();
        await File.WriteAllTextAsync(Backup, "不是数据库");
        Assert.NotEqual(0, (await RestoreAsync(office)).Status);
        Assert.False(File.Exists(Home));
        Assert.Empty(SqliteFile.Names(Path.Combine(Run, "keys")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<TestOffice> BackedUpAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Home)!);
        var office = await TestOffice.OpenApartAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        var keys = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "run");
        Assert.Equal(0, (await OfficeShell.TextOnAsync(keys, office.Time, "backup", Backup, "--database", office.DatabaseFile, "--json")).Status);
        Assert.NotEmpty(SqliteFile.Names(SavedKeys));
        return office;
    }

    private Task<(int Status, string Text)> RestoreAsync(TestOffice office) =>
        OfficeShell.TextOnAsync(Run, office.Time, "restore", Backup, "--database", Home, "--json");
}
