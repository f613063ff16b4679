using System.Diagnostics;
using System.Globalization;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Changping.Admin.Tests.Faults;

/// <summary>A web server that is killed while people click: it comes up again over the same database, and each form was taken or not.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_server_that_is_killed_under_clicks_starts_again_and_each_form_was_taken_or_not()
    {
        using var ground = await FaultGround.MakeAsync();
        var (place, run) = (ground.NewPlace(Unit.Clicks, 0, 0), ground.RunOf(Unit.Clicks));
        var (chance, watch, rounds) = (new Random(FaultRounds.Seed), Stopwatch.StartNew(), FaultRounds.Of(few: 1, percent: 6));
        var (passwords, answers, torn) = ((One: DemoAccounts.Password, Other: DemoAccounts.Password), 0, 0);
        for (var kill = 0; kill < rounds; kill++)
        {
            await using var server = await ChildServer.StartAsync(place.Database, run);
            var clicks = new Clicks(server.Address);
            var clicking = clicks.ClickAsync(passwords);
            await Task.WhenAny(clicks.AllAtIt, clicking, Task.Delay(TimeSpan.FromMinutes(1)));
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(3_000)));
            await server.KillAsync();
            await clicking;

            answers += clicks.Answers;
            passwords = clicks.Password.Holds is null ? passwords : clicks.Password;
            torn += passwords.One == passwords.Other ? 0 : 1;
            Expect.None(clicks.Faults);
            Assert.DoesNotContain("   at ", server.Said, StringComparison.Ordinal);
            await Aftermath.RequireInOrderAsync(place, Unit.Clicks);
            SqliteConnection.ClearAllPools();
            Expect.None(Aftermath.LeftInRun(run).Select(file => $"left: {file}"));
        }

        // The last of the kills too.
        await using var next = await ChildServer.StartAsync(place.Database, run);
        await Clicks.OpensAsync(next.Address, passwords);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {FaultRounds.Seed}: {rounds} kills of a server after {answers} answers, {torn} with a password on its way, in {watch.Elapsed.TotalSeconds:0} s"));
    }
}
