using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Overview.Imports;

/// <summary>Uploads and their previews hold personal data: handed to their owner only, and not for long.</summary>
public class RunningImportsTests
{
    private static readonly Guid Owner = Guid.NewGuid();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_preview_is_handed_to_its_owner_alone()
    {
        using var imports = new RunningImports(time);
        var running = imports.Begin(Owner, Preview(), Stream.Null);
        Assert.Same(running, imports.Find(running.Id, Owner));
        Assert.Null(imports.Find(running.Id, Guid.NewGuid()));
        Assert.Null(imports.Find(Guid.NewGuid(), Owner));
    }

    [Fact]
    public void A_preview_expires_an_hour_after_it_was_last_asked_for()
    {
        using var imports = new RunningImports(time);
        var running = imports.Begin(Owner, Preview(), Stream.Null);
        time.Advance(TimeSpan.FromMinutes(50));
        Assert.NotNull(imports.Find(running.Id, Owner));
        time.Advance(TimeSpan.FromMinutes(50));
        Assert.NotNull(imports.Find(running.Id, Owner));
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(imports.Find(running.Id, Owner));
    }

    [Fact]
    public void A_preview_ends_with_its_page()
    {
        using var imports = new RunningImports(time);
        var running = imports.Begin(Owner, Preview(), Stream.Null);
        imports.End(running);
        Assert.Null(imports.Find(running.Id, Owner));
    }

    [Fact]
    public void The_file_is_closed_with_its_preview_and_not_when_another_sheet_of_it_is_read()
    {
        using var imports = new RunningImports(time);
        var file = new MemoryStream();
        var running = imports.Begin(Owner, Preview(), file);
        var again = Preview();
        running.Replace(again);
        Assert.Same(again, imports.Find(running.Id, Owner)!.Preview);
        Assert.True(file.CanRead);
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(imports.Find(running.Id, Owner));
        Assert.False(file.CanRead);
    }

    [Fact]
    public async Task An_upload_leaves_no_file_behind_whether_it_is_read_or_breaks_off()
    {
        var folder = Directory.CreateTempSubdirectory("uploads").FullName;
        var uploads = new UploadFolder(folder, time);
        await using (var copy = await uploads.TakeAsync(new MemoryStream([1, 2, 3]), _ => { }, default))
        {
            Assert.Equal((3, 0), (copy.Length, copy.Position));

            // Where the system allows it has no name, so that a kill leaves nothing.
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(folder).Length);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            uploads.TakeAsync(new MemoryStream([1]), _ => { }, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task What_a_crash_left_is_cleared_after_a_day()
    {
        var folder = Directory.CreateTempSubdirectory("uploads").FullName;
        var (old, young) = (Path.Combine(folder, "old"), Path.Combine(folder, "young"));
        await File.WriteAllTextAsync(old, "");
        await File.WriteAllTextAsync(young, "");
        File.SetLastWriteTimeUtc(old, time.GetUtcNow().UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(young, time.GetUtcNow().UtcDateTime.AddHours(-23));
        _ = new UploadFolder(folder, time);
        Assert.Equal([young], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static ImportPreview<ExpertDraft> Preview() =>
        new() { Schema = ExpertsRegister.Schema, FileName = "名册.xlsx", Compared = [], IgnoredColumns = [], AsOf = null, SeenUntil = 0 };
}
