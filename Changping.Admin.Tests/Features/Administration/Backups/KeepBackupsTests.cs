using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Files;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changping.Admin.Tests.Features.Administration.Backups;

/// <summary>Backups that nobody has to think of, each tried by taking it back.</summary>
public sealed class KeepBackupsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shelf").FullName;

    [Fact]
    public async Task A_backup_is_restored_on_trial_with_its_files_and_only_the_newest_are_kept()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Enterprise, Guid.NewGuid(), "证明.pdf", SampleFiles.Scan(), default);
        var (shelf, keep) = Shelf(office, count: 2);
        for (var day = 0; day < 3; day++)
        {
            var made = await keep.RunAsync(TestOffice.Administrator, default);
            Assert.True(made.Proof is { IsGood: true }, made.Proof?.Text);
            Assert.Contains("项核验相符", made.Proof!.Text, StringComparison.Ordinal);
            office.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["changping-20261125-100000.db", "changping-20261124-100000.db"], shelf.All().Select(backup => backup.Name));
        Assert.Equal(6, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task A_backup_of_which_a_file_was_lost_is_not_called_good_and_the_last_good_one_is_never_thinned()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Enterprise, Guid.NewGuid(), "证明.pdf", SampleFiles.Scan(), default);
        var (shelf, keep) = Shelf(office, count: 1);
        var good = await keep.RunAsync(TestOffice.Administrator, default);
        var attachments = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "attachments");
        File.Delete(Assert.Single(Directory.GetFiles(attachments)));

        office.Time.Advance(TimeSpan.FromDays(1));
        var bad = await keep.RunAsync(TestOffice.Administrator, default);
        Assert.False(bad.Proof!.IsGood);
        Assert.Contains("缺失", bad.Proof.Text, StringComparison.Ordinal);
        Assert.Equal(good.Name, shelf.LastGood?.Name);
        Assert.Equal(2, shelf.All().Count);
    }

    [Fact]
    public async Task The_backup_of_the_day_is_due_once_its_hour_has_come()
    {
        await using var office = await TestOffice.OpenAsync();
        var (shelf, keep) = Shelf(office, count: 3, at: new TimeOnly(10, 0));
        using var clock = new BackupClock(
            office.Get<IServiceScopeFactory>(), shelf, office.Get<OfficeClock>(), office.Time, NullLogger<BackupClock>.Instance);
        office.Time.AdjustTime(office.Time.GetUtcNow().AddMilliseconds(-1));
        Assert.False(clock.IsDue);
        office.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(clock.IsDue);
        await keep.RunAsync(TestOffice.Administrator, default);
        Assert.False(clock.IsDue);
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.True(clock.IsDue);
    }

    [Fact]
    public async Task A_name_from_outside_leads_nowhere_else_and_who_may_not_gets_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var (shelf, _) = Shelf(office, count: 1);
        await File.WriteAllTextAsync(Path.Combine(_folder, "changping-x.db"), "");
        Assert.Null(shelf.Find("../office.db"));
        Assert.Null(shelf.Find("changping-x.db"));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<SendBackup>().RunAsync(TestOffice.Officer, "changping-x.db", default));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private (BackupShelf Shelf, KeepBackups Keep) Shelf(TestOffice office, int count, TimeOnly at = default)
    {
        var shelf = new BackupShelf(new BackupPlan(_folder, at, count, IsOn: true));
        return (shelf, new KeepBackups(shelf, office.Get<TakeBackup>(), office.Get<ProveBackup>(), office.Get<BackupPackage>(),
            office.Get<DatabasePlace>(), office.Get<OfficeClock>(), office.Get<OfficeMeter>()));
    }
}
