using System.Text.Json;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>A machine that has none of the office's keys once told of broken seals and unreadable numbers, and made a stray key of its own.</summary>
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

    [Fact]
    public async Task A_sealed_backup_comes_back_with_its_passphrase_and_with_no_other()
    {
        await using var office = await OpenAsync();
        var (file, passphrase) = (Path.Combine(_folder, "backup.zip.gpg"), Path.Combine(_folder, "passphrase"));
        await File.WriteAllTextAsync(passphrase, "只有信息中心主任知道的那一句很长的口令");
        Assert.Equal(1, (await SealAsync()).Status);
        await File.AppendAllTextAsync(passphrase, "，二十字以上");
        var (made, told) = await SealAsync();
        Assert.True(made == 0, told);
        Assert.Equal(["backup.zip.gpg", "home", "passphrase", "run"], SqliteFile.Names(_folder));

        Assert.Equal(1, (await RestoreAsync(office, file)).Status);
        var (status, text) = await RestoreAsync(office, file, "--passphrase-file", passphrase);
        Assert.True(status == 0, text);
        Assert.Equal(SqliteFile.Names(Path.Combine(RunOf(office), "keys")), SqliteFile.Names(Path.Combine(Run, "keys")));

        Task<(int Status, string Text)> SealAsync() => OfficeShell.TextOnAsync(
            RunOf(office), office.Time, "backup", file, "--passphrase-file", passphrase, "--database", office.DatabaseFile, "--json");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string RunOf(TestOffice office) => Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "run");

    private async Task<TestOffice> OpenAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Home)!);
        Directory.CreateDirectory(Run);
        var office = await TestOffice.OpenApartAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        return office;
    }

    private async Task<TestOffice> BackedUpAsync()
    {
        var office = await OpenAsync();
        Assert.Equal(0, (await OfficeShell.TextOnAsync(RunOf(office), office.Time, "backup", Backup, "--database", office.DatabaseFile, "--json")).Status);
        Assert.NotEmpty(SqliteFile.Names(SavedKeys));
        return office;
    }

    private Task<(int Status, string Text)> RestoreAsync(TestOffice office) => RestoreAsync(office, Backup);

    private Task<(int Status, string Text)> RestoreAsync(TestOffice office, string file, params string[] options) =>
        OfficeShell.TextOnAsync(Run, office.Time, ["restore", file, .. options, "--database", Home, "--json"]);
}
