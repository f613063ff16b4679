using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>A process that is killed while it commits leaves all of the import or nothing of it, and a sound file.</summary>
public sealed class KilledCommitTests
{
    private const int People = 4_000;

    [Fact]
    public async Task An_import_killed_at_any_point_of_its_commit_is_there_whole_or_not_at_all()
    {
        await using var office = await TestOffice.OpenAsync();
        var register = Path.Combine(Path.GetDirectoryName(office.DatabaseFile)!, "experts.xlsx");
        await File.WriteAllBytesAsync(register, LongRegister.Of(People));

        // Bytes of the write-ahead log at which it dies: as it begins to write, and in the midst of it.
        foreach (var written in new long[] { 1, 300_000, 3_000_000 })
        {
            if (await KillAsync(office, register, written) == People)
            {
                break;
            }
        }

        using var child = ChildProgram.Start(office.DatabaseFile, "import", "experts", register, "--commit");
        await child.WaitForExitAsync();
        Assert.Equal(0, child.ExitCode);
        Assert.Equal(People, await SoundAsync(office));
    }

    /// <returns>How many experts the file holds afterwards.</returns>
    private static async Task<int> KillAsync(TestOffice office, string register, long written)
    {
        SqliteConnection.ClearAllPools();
        var log = new FileInfo(office.DatabaseFile + "-wal");
        using var child = ChildProgram.Start(office.DatabaseFile, "import", "experts", register, "--commit");
        SpinWait.SpinUntil(() =>
        {
            log.Refresh();
            return child.HasExited || (log.Exists && log.Length >= written);
        });
        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync();
        return await SoundAsync(office);
    }

    private static async Task<int> SoundAsync(TestOffice office)
    {
        await using var beside = office.Beside();
        await using var context = await beside.Contexts.CreateDbContextAsync();
        var sound = await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync();
        var (experts, nominations, listings) =
            (await context.Experts.CountAsync(), await context.Nominations.CountAsync(), await context.NominationListings.CountAsync());
        var imports = await context.AuditEntries.CountAsync(entry => entry.SubjectKind == RecordKind.Register);

        Assert.Equal(["ok"], sound);
        Assert.True(experts is 0 or People, $"{experts} of {People} experts");
        Assert.Equal((experts, experts, experts == 0 ? 0 : 1), (nominations, listings, imports));
        return experts;
    }
}
