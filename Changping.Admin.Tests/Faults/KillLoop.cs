using System.Diagnostics;
using System.Globalization;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Changping.Admin.Tests.Faults;

/// <summary>Kills processes that are at work, and looks after each kill at every unit that was on its way.</summary>
internal sealed class KillLoop(FaultGround ground, IReadOnlyList<Unit> units, ITestOutputHelper output)
{
    private static readonly TimeSpan WarmWithin = TimeSpan.FromMinutes(2);

    private readonly SortedDictionary<string, (int Rounds, int[] Done)> _halfway = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitStates> _states = units.ToDictionary(unit => unit.Word, unit => new UnitStates(ground, unit));

    /// <param name="rounds">So many units on their way are killed.</param>
    /// <param name="longest">After the process is warm.</param>
    public async Task RunAsync(int rounds, TimeSpan longest, Func<bool> isWarm)
    {
        var (chance, watch, kills) = (new Random(FaultRounds.Seed), Stopwatch.StartNew(), 0);
        while (_halfway.Values.Sum(unit => unit.Rounds) < rounds)
        {
            await KillOnceAsync(chance.NextDouble() * longest, isWarm);
            kills++;
            foreach (var unit in units)
            {
                foreach (var place in ground.Last(unit).Where(place => place.HasBegun).ToList())
                {
                    await LookAsync(unit, place);
                }
            }

            Expect.None(units.Select(unit => unit.Run).Distinct()
                .SelectMany(run => Aftermath.LeftInRun(Path.Combine(ground.Root, run)).Select(file => $"left in {run}: {file}")));
            ground.RemovePlaces();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {FaultRounds.Seed}: {kills} kills, {_halfway.Values.Sum(unit => unit.Rounds)} units on their way, none half, in {watch.Elapsed.TotalSeconds:0} s"));
        output.WriteLine(string.Join("; ", _halfway.Select(unit => $"{unit.Key} {unit.Value.Rounds} ({string.Join('/', unit.Value.Done)} by steps done)")));
    }

    private async Task LookAsync(Unit unit, UnitPlace place)
    {
        var hasEnded = place.HasEnded;
        var done = await Aftermath.RequireAsync(place, unit, _states[unit.Word]);
        Assert.True(!hasEnded || done == unit.Steps.Count, $"{place.Name} had ended, and is at {done} of {unit.Steps.Count}");
        if (!hasEnded)
        {
            var (count, steps) = _halfway.TryGetValue(unit.Word, out var before) ? before : (0, new int[unit.Steps.Count + 1]);
            steps[done]++;
            _halfway[unit.Word] = (count + 1, steps);
        }
    }

    private async Task KillOnceAsync(TimeSpan after, Func<bool> isWarm)
    {
        SqliteConnection.ClearAllPools();
        using var child = ManyUnits.Begin(ground, units);
        try
        {
            var begun = Stopwatch.StartNew();
            while (!child.HasExited && !isWarm() && begun.Elapsed < WarmWithin)
            {
                await Task.Delay(20);
            }

            await Task.Delay(after);
        }
        finally
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync();
        }

        Assert.True(ManyUnits.FaultIn(ground) is null, ManyUnits.FaultIn(ground));
    }
}
