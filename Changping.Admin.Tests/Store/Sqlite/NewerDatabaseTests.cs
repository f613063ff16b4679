using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>An older program once wrote into a database of a newer one, whose rules it did not know.</summary>
public sealed class NewerDatabaseTests
{
    private const string Tomorrow = "20991231235959_OfTomorrow";

    [Theory]
    [InlineData("verify")]
    [InlineData("demo")]
    [InlineData("user list")]
    [InlineData("user add zhengxinren --role Officer")]
    [InlineData("user reset zhengxinren")]
    [InlineData("calculate subsidy --cost 800000 --field natural")]
    [InlineData("import institutions {samples}/institutions.xlsx --commit")]
    [InlineData("assess {samples}/experts-clean.xlsx")]
    [InlineData("export experts --out {folder}/out.xlsx")]
    [InlineData("backup {folder}/copy.db")]
    public async Task Every_verb_refuses_a_newer_database_and_names_both_versions(string verb)
    {
        await using var database = await NewerAsync();
        var before = await File.ReadAllBytesAsync(database.File);
        var arguments = verb.Split(' ').Select(argument => argument
            .Replace("{folder}", database.Folder, StringComparison.Ordinal)
            .Replace("{samples}", Path.Combine(SourceTree.DataDirectory, "samples"), StringComparison.Ordinal));
        var (status, answer) = await OfficeShell.RunAsync(database.File, TimeProvider.System, [.. arguments]);
        var refused = answer.GetProperty("refused");

        Assert.Equal((1, "newer"), (status, refused.GetProperty("code").GetString()));
        Assert.Contains($"的版本是 {Tomorrow}，本程序的版本是 {database.Known[^1]}", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(database.File));
        Assert.Empty(database.Beside);
    }

    [Fact]
    public async Task The_web_application_does_not_start_over_a_newer_database()
    {
        await using var database = await NewerAsync();
        var (status, output) = await ChildProgram.ServeAsync(database.File);

        Assert.Equal(1, status);
        Assert.Contains(Tomorrow, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    /// <summary>As one step more left it, and in the way of writing that a backup has.</summary>
    private static async Task<BareDatabase> NewerAsync()
    {
        var database = new BareDatabase(isOfToday: true);
        await database.StartAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        SqliteFile.Do(database.File, $"INSERT INTO __EFMigrationsHistory VALUES ('{Tomorrow}', '99.0')");
        SqliteFile.Do(database.File, "PRAGMA journal_mode = DELETE");
        File.Delete(database.File + ".lock");
        return database;
    }
}
