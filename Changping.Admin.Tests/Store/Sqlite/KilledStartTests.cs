using System.Diagnostics;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>
/// A start that was killed while it made or upgraded the database once left a row in EF Core's lock table, and the next start waited two minutes and ended
/// in a stack trace.
/// </summary>
public sealed class KilledStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("killed-start").FullName;

    /// <param name="isOlder">There is a database already, without the last step.</param>
    /// <param name="kills">Of a process with ten starts on their way.</param>
    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 2)]
    public async Task After_a_kill_at_any_moment_of_ten_starts_at_once_the_next_start_brings_the_database_up(bool isOlder, int kills)
    {
        await using var older = new BareDatabase();
        if (isOlder)
        {
            await older.MakeOlderAsync();
            SqliteConnection.ClearAllPools();
        }

        var halfway = 0;
        foreach (var kill in Enumerable.Range(0, kills))
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{kill}")).FullName;
            if (isOlder)
            {
                ManyStarts.BeginWith(older.File, folder);
            }

            using var child = ManyStarts.Begin(folder);
            Kill(child, () => ManyStarts.IsWarm(folder), TimeSpan.FromMilliseconds(80 * kill));
            foreach (var file in ManyStarts.Last(folder))
            {
                halfway += ManyStarts.HasEnded(file) ? 0 : 1;
                await using var database = new BareDatabase(file);
                await RequireStartAsync(database);
            }
        }

        Assert.True(halfway >= kills, $"{halfway} starts were on their way when {kills} kills came");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(300)]
    public async Task After_a_kill_of_a_verb_that_makes_the_database_the_next_start_brings_it_up(int milliseconds)
    {
        await using var database = new BareDatabase(Path.Combine(_folder, "changping.db"));
        using var child = ChildProgram.Start(database.File, "user", "add", "zhengxinren", "--role", "Member");
        Kill(child, () => File.Exists(database.File + ".lock"), TimeSpan.FromMilliseconds(milliseconds));
        await RequireStartAsync(database);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Kill(Process child, Func<bool> hasBegun, TimeSpan after)
    {
        SpinWait.SpinUntil(() => child.HasExited || hasBegun());
        var begun = Stopwatch.GetTimestamp();
        SpinWait.SpinUntil(() => child.HasExited || Stopwatch.GetElapsedTime(begun) >= after);
        child.Kill(entireProcessTree: true);
        child.WaitForExit();
    }

    /// <summary>At once: no lock outlives its process, and nothing half made stays beside the database.</summary>
    private static async Task RequireStartAsync(BareDatabase database)
    {
        await database.StartAsync(TimeSpan.Zero);
        await database.RequireCurrentAsync();
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(database.File)!, $"{Path.GetFileName(database.File)}.before-*.part*"));
    }
}
