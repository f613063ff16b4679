using Xunit.Abstractions;

namespace Changping.Admin.Tests.Faults;

/// <summary>Power failures and kills at any moment: each unit is whole or not there, the next start works, the records are in order, and nothing is
/// left lying about.</summary>
public sealed class KilledUnitsTests(ITestOutputHelper output)
{
    /// <summary>So many of the units are done once before, so that a kill meets them at any of their moments and not only at their first.</summary>
    private const int Warm = 5;

    [Fact]
    public async Task Whatever_a_killed_process_was_at_is_whole_or_not_there()
    {
        using var ground = await FaultGround.MakeAsync();
        await new KillLoop(ground, Unit.All, output).RunAsync(
            FaultRounds.Of(few: 8, percent: 90), TimeSpan.FromSeconds(3), () => Unit.All.Count(unit => ground.Last(unit).Any(place => place.IsAgain)) >= Warm);
    }
}

/// <summary>The longest unit: a whole year, written into a draft that then takes the place of the database.</summary>
public sealed class KilledDemonstrationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_killed_demonstration_is_there_whole_or_not_at_all()
    {
        using var ground = await FaultGround.MakeAsync();
        await new KillLoop(ground, [Unit.Demonstration], output).RunAsync(
            FaultRounds.Of(few: 1, percent: 4), TimeSpan.FromSeconds(12), () => ground.Last(Unit.Demonstration).Any(place => place.HasBegun));
    }
}
