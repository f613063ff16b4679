using System.Diagnostics;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Data;

/// <summary>
/// A start that was killed while it made or upgraded the database once left a row in EF Core's lock table, and the next start waited two minutes and ended
/// in a stack trace.
/// </summary>
public sealed class KilledStartTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);

    [Theory]
    [InlineData(0, 70)]
    [InlineData(4, 30)]
    public async Task After_a_kill_at_any_moment_of_a_start_the_next_start_brings_the_database_up(int steps, int kills)
    {
        await using var older = new BareDatabase();
        if (steps > 0)
        {
            await older.MakeOlderAsync(steps);
            SqliteConnection.ClearAllPools();
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, kills), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kill, _) =>
        {
            await using var database = new BareDatabase();
            if (steps > 0)
            {
                File.Copy(older.File, database.File);
            }

            await KillAsync(database, Longest * kill / kills);
            await database.StartAsync(TimeSpan.Zero);
            await database.RequireCurrentAsync();
            Assert.DoesNotContain(database.Beside, name => name.Contains(".part", StringComparison.Ordinal));
        });
    }

    /// <param name="after">Since it began: when it has the lock, it works on the database.</param>
    private static async Task KillAsync(BareDatabase database, TimeSpan after)
    {
        using var child = ChildProgram.Start(database.File, "user", "add", "zhengxinren", "--role", "Member");
        SpinWait.SpinUntil(() => child.HasExited || File.Exists(database.File + ".lock"));
        var begun = Stopwatch.GetTimestamp();
        SpinWait.SpinUntil(() => child.HasExited || Stopwatch.GetElapsedTime(begun) >= after);
        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync(CancellationToken.None);
    }
}
