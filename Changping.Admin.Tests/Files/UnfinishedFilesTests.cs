using Changping.Admin.Files;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Files;

/// <summary>Killed exports once left full identity numbers behind, killed backups their halves, and failed issues documents that no record named.</summary>
public sealed class UnfinishedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("unfinished").FullName;

    private string Lists => Path.Combine(_folder, "lists");

    [Fact]
    public async Task What_a_dead_process_had_begun_goes_with_its_companions_and_what_it_ended_stays()
    {
        var (half, done, folder) = (Make("half.db"), Make("done.db"), Directory.CreateDirectory(Path.Combine(_folder, "backup.files")).FullName);
        Make("half.db-wal");
        Make("backup.files/one");
        using (var dead = new UnfinishedFiles(Lists))
        {
            dead.Begin(half);
            dead.Begin(done);
            dead.Begin(folder);
            dead.End(done);
        }

        using var next = new UnfinishedFiles(Lists);
        Assert.Equal([half, folder], await next.SweepAsync(_ => Task.FromResult(false)));
        Assert.Equal(["done.db", "lists"], SqliteFile.Names(_folder));
        Assert.Empty(Directory.GetFiles(Lists));
    }

    [Fact]
    public async Task What_a_living_process_is_writing_is_left_alone_and_so_is_what_a_record_names()
    {
        var (living, named) = (Make("living"), Make("named"));
        using var alive = new UnfinishedFiles(Lists);
        alive.Begin(living);
        using (var dead = new UnfinishedFiles(Lists))
        {
            dead.Begin(named);
        }

        using var next = new UnfinishedFiles(Lists);
        Assert.Empty(await next.SweepAsync(path => Task.FromResult(path == named)));
        Assert.True(File.Exists(living) && File.Exists(named));
    }

    [Fact]
    public void A_process_that_ended_all_it_began_leaves_no_list()
    {
        using (var ended = new UnfinishedFiles(Lists))
        {
            ended.Begin(Make("one"));
            ended.End(Path.Combine(_folder, "one"));
        }

        Assert.Empty(Directory.GetFiles(Lists));
    }

    [Fact]
    public void Where_no_list_can_be_kept_the_work_goes_on()
    {
        using var helpless = new UnfinishedFiles(Path.Combine(Make("file"), "below"));
        helpless.Begin(Path.Combine(_folder, "one"));
        helpless.End(Path.Combine(_folder, "one"));
    }

    [Fact]
    public async Task Files_of_a_command_that_is_taken_back_are_told_so_and_those_of_one_that_stands_too()
    {
        await using var office = await TestOffice.OpenAsync();
        var commands = office.Get<Changping.Admin.Office.CommandTransaction>();
        var told = new List<bool>();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => commands.RunAsync(TestOffice.Officer, CommandKind.Backup, null, Task (context) =>
        {
            context.Ended += told.Add;
            throw new InvalidTimeZoneException();
        }, default));
        await commands.RunAsync(TestOffice.Officer, CommandKind.Backup, null, context =>
        {
            context.Ended += told.Add;
            return Task.CompletedTask;
        }, default);
        Assert.Equal([false, true], told);
    }

    /// <summary>A full register of an earlier program, and one that is being sent just now.</summary>
    [Fact]
    public async Task An_export_that_an_earlier_program_left_is_swept()
    {
        await using var office = await TestOffice.OpenAsync();
        var (left, sent) = (Make("export-1.tmp"), Path.Combine(_folder, "export-2.tmp"));
        await using var sending = new FileStream(sent, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        using var unfinished = new UnfinishedFiles(Lists);
        Assert.Equal([left], await LeftoversOf(office, unfinished).SweepAsync(default));
        Assert.True(File.Exists(sent));
    }

    /// <summary>A verb over another database with the same run folder was killed between its commit and its last word, and the next start over the
    /// first took away a document on record.</summary>
    [Fact]
    public async Task What_is_stored_beside_another_database_is_left_to_the_start_of_that_one()
    {
        await using var office = await TestOffice.OpenAsync();
        Directory.CreateDirectory(Path.Combine(_folder, "documents"));
        var (elsewhere, half) = (Make($"documents/{Guid.NewGuid():N}"), Make($"documents/{Guid.NewGuid():N}.part"));
        using (var dead = new UnfinishedFiles(Lists))
        {
            dead.Begin(elsewhere);
            dead.Begin(half);
        }

        using var next = new UnfinishedFiles(Lists);
        Assert.Equal([half], await LeftoversOf(office, next).SweepAsync(default));
        Assert.True(File.Exists(elsewhere));
        Assert.Equal([elsewhere], await next.SweepAsync(_ => Task.FromResult(false)));
        Assert.Empty(Directory.GetFiles(Lists));
    }

    /// <summary>A backup that was killed just before its database had its name left a folder with all documents and keys, which nothing ever removed.</summary>
    [Fact]
    public async Task What_lies_beside_a_backup_stays_with_it_and_goes_without_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var (whole, torn) = (Directory.CreateDirectory(Path.Combine(_folder, "one.db.files")).FullName,
            Directory.CreateDirectory(Path.Combine(_folder, "two.db.files")).FullName);
        Make("one.db");
        using (var dead = new UnfinishedFiles(Lists))
        {
            dead.Begin(whole);
            dead.Begin(torn);
        }

        using var next = new UnfinishedFiles(Lists);
        Assert.Equal([torn], await LeftoversOf(office, next).SweepAsync(default));
        Assert.True(Directory.Exists(whole));
    }

    [Fact]
    public async Task Half_a_key_goes_once_nobody_can_be_writing_it()
    {
        await using var office = await TestOffice.OpenAsync();
        Directory.CreateDirectory(Path.Combine(_folder, "keys"));
        var (left, young, whole) = (Make("keys/columns-1.key.part"), Make("keys/columns-2.key.part"), Make("keys/columns-3.key"));
        File.SetLastWriteTimeUtc(left, office.Time.GetUtcNow().UtcDateTime.AddHours(-1));
        File.SetLastWriteTimeUtc(young, office.Time.GetUtcNow().UtcDateTime);
        using var next = new UnfinishedFiles(Lists);
        Assert.Equal([left], await LeftoversOf(office, next).SweepAsync(default));
        Assert.True(File.Exists(young) && File.Exists(whole));
    }

    /// <summary>Documents of a killed demonstration stayed, though the draft of the database that named them was thrown away.</summary>
    [Fact]
    public async Task What_a_draft_names_is_wanted_once_the_draft_has_taken_its_place()
    {
        var (issued, kept) = (Make("issued"), Make("kept"));
        using var office = new UnfinishedFiles(Lists);
        foreach (var (path, takesPlace) in new[] { (issued, false), (kept, true) })
        {
            using var draft = office.OfDraft();
            draft.Begin(path);
            draft.Settle(path);
            if (takesPlace)
            {
                draft.EndAll();
            }
        }

        Assert.Equal([issued], await office.SweepAsync(_ => Task.FromResult(false)));
        Assert.True(File.Exists(kept));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Leftovers LeftoversOf(TestOffice office, UnfinishedFiles unfinished) =>
        ActivatorUtilities.CreateInstance<Leftovers>(office.Services, _folder, unfinished);

    private string Make(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, "110114199001011234");
        return path;
    }
}
