using System.Text.Json;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>A backup is whole, checked and taken while others write; what it gives back is what was there.</summary>
public sealed class BackupVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup").FullName;

    private string Backup => Path.Combine(_folder, "backup.db");

    [Fact]
    public async Task What_was_backed_up_comes_back_with_the_same_records_and_files()
    {
        await using var office = await OpenAsync();
        var (status, saved) = await OfficeShell.RunAsync(office, "backup", Backup);
        Assert.Equal((0, true, 1, 1), (status, saved.GetProperty("ok").GetBoolean(), Count(saved, "documents"), Count(saved, "attachments")));
        Assert.Equal(["backup.db", "backup.db.files"], SqliteFile.Names(_folder));

        var (status2, restored, home) = await RestoreAsync(office);
        Assert.Equal((0, true), (status2, restored.GetProperty("ok").GetBoolean()));

        // Either has one entry more than the backup: that it was made, that it was taken back.
        Assert.Equal(SqliteFile.Counts(office.DatabaseFile), SqliteFile.Counts(Path.Combine(home, "changping.db")));
        Assert.Equal($"{(int)CommandKind.Restore}",
            SqliteFile.Text(Path.Combine(home, "changping.db"), "SELECT Kind FROM AuditEntries ORDER BY Sequence DESC LIMIT 1"));
        foreach (var store in new[] { "documents", "attachments" })
        {
            var (before, after) = (Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, store), Path.Combine(home, store));
            var name = Assert.Single(SqliteFile.Names(before));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(before, name)),
                await File.ReadAllBytesAsync(Path.Combine(after, Assert.Single(SqliteFile.Names(after)))));
        }

        Assert.Equal(0, (await OfficeShell.RunAsync(Path.Combine(home, "changping.db"), office.Time, "verify")).Status);
    }

    [Fact]
    public async Task While_somebody_writes_the_copy_is_of_one_moment()
    {
        await using var office = await OpenAsync();
        await using var beside = office.Beside();
        using var done = new CancellationTokenSource();
        using var writing = new SemaphoreSlim(0);
        var writer = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await beside.AppropriateAsync(Instrument.Prize, 1);
                writing.Release();
            }
        });
        await writing.WaitAsync();
        var (status, saved) = await OfficeShell.RunAsync(office, "backup", Backup);
        await writing.WaitAsync();
        await done.CancelAsync();
        await writer;
        Assert.Equal((0, true), (status, saved.GetProperty("ok").GetBoolean()));

        var (status2, restored, home) = await RestoreAsync(office);
        Assert.Equal((0, true), (status2, restored.GetProperty("ok").GetBoolean()));
        var written = SqliteFile.Counts(Path.Combine(home, "changping.db"))["Appropriations"];
        Assert.InRange(written, 1, SqliteFile.Counts(office.DatabaseFile)["Appropriations"]);
    }

    [Fact]
    public async Task A_lost_file_is_named_and_the_rest_is_kept_and_what_the_disk_still_has_serves()
    {
        await using var office = await OpenAsync();
        var attachments = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments");
        var lost = Path.Combine(attachments, Assert.Single(SqliteFile.Names(attachments)));
        var content = await File.ReadAllBytesAsync(lost);
        await File.WriteAllBytesAsync(lost, [.. content, 0]);

        var (status, saved) = await OfficeShell.RunAsync(office, "backup", Backup);
        Assert.Equal((1, false), (status, saved.GetProperty("ok").GetBoolean()));
        var check = saved.GetProperty("checks").EnumerateArray().Single(one => !one.GetProperty("ok").GetBoolean());
        Assert.Equal("stored-files", check.GetProperty("name").GetString());
        Assert.Contains(Path.GetFileName(lost), check.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var home = Directory.CreateDirectory(Path.Combine(_folder, "home", "attachments"));
        await File.WriteAllBytesAsync(Path.Combine(home.FullName, Path.GetFileName(lost)), content);
        Assert.Equal(0, (await RestoreAsync(office)).Status);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int Count(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    /// <summary>With money, an issued document and an attachment.</summary>
    private static async Task<TestOffice> OpenAsync()
    {
        var office = await AwardOffice.OpenAsync();
        await office.EvaluateAsync((await office.NumbersAsync())[0]);
        var project = await office.AskAsync(context => context.Projects.Select(one => one.Id).SingleAsync());
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Project, project.Value, "协议.pdf", SampleFiles.Scan(), default);
        return office;
    }

    /// <summary>Into a folder of its own.</summary>
    private async Task<(int Status, JsonElement Answer, string Home)> RestoreAsync(TestOffice office)
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName;
        var (status, answer) = await OfficeShell.RunAsync(Path.Combine(home, "changping.db"), office.Time, "restore", Backup);
        return (status, answer, home);
    }
}
