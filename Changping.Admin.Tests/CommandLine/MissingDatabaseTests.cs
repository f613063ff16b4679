using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>A mistyped name of the database is refused by who asks of it, and no verb that only reads leaves one behind.</summary>
public sealed class MissingDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("no-database").FullName;

    [Theory]
    [InlineData("export", "subsidies", "--out", "{0}/out.xlsx")]
    [InlineData("export", "receipts", "--out", "{0}/out.xlsx")]
    [InlineData("verify")]
    [InlineData("backup", "{0}/copy.db")]
    public async Task A_database_that_is_not_there_is_refused_and_not_created(params string[] arguments)
    {
        var (status, answer) = await OfficeShell.RunAsync(
            Path.Combine(_folder, "typo.db"), TimeProvider.System,
            [.. arguments.Select(argument => argument.Replace("{0}", _folder, StringComparison.Ordinal))]);

        Assert.Equal((1, "no-database"), (status, answer.GetProperty("refused").GetProperty("code").GetString()));
        Assert.Contains("typo.db", answer.GetProperty("refused").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var file = Path.Combine(_folder, "typo.xlsx");
        await File.WriteAllTextAsync(file, new string('x', 4096));
        var (status, answer) = await OfficeShell.RunAsync(file, TimeProvider.System, "verify");

        Assert.Equal((1, "not-a-database"), (status, answer.GetProperty("refused").GetProperty("code").GetString()));
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_preview_shows_what_a_first_import_would_write_and_only_the_import_creates()
    {
        await using var office = await TestOffice.OpenAsync();
        var (register, database) = (Path.Combine(SourceTree.DataDirectory, "samples", "institutions.xlsx"), Path.Combine(_folder, "first.db"));
        var (status, preview) = await OfficeShell.RunAsync(database, office.Time, "import", "institutions", register);
        Assert.Equal((0, false), (status, preview.GetProperty("committed").GetBoolean()));
        Assert.True(preview.GetProperty("new").GetInt32() > 0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));

        (status, var written) = await OfficeShell.RunAsync(database, office.Time, "import", "institutions", register, "--commit");
        Assert.Equal((0, true, true), (status, written.GetProperty("committed").GetBoolean(), File.Exists(database)));
    }

    [Fact]
    public async Task Help_and_readme_name_every_register_that_goes_out()
    {
        await using var office = await TestOffice.OpenAsync();
        var words = office.Services.GetServices<IRegisterExport>().Select(export => export.Word).ToList();
        var (_, help) = await OfficeShell.TextAsync(office.Time, "export", "--help");
        var listed = help.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        var readme = SourceTree.Read("README.md").Split('\n');
        var lines = string.Join(' ',
            readme.Where(line => line.Contains("Changping.Admin import", StringComparison.Ordinal)
                || line.Contains("Changping.Admin export", StringComparison.Ordinal)));

        Assert.Contains("filings", words);
        Assert.All(words, word =>
        {
            Assert.Contains(word, listed, StringComparison.Ordinal);
            Assert.Matches($@"\b{word}\b", lines);
        });
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
