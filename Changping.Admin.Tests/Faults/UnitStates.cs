using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Faults;

/// <summary>How an office stands before a unit, and after each step of one that nobody kills.</summary>
internal sealed class UnitStates(FaultGround ground, Unit unit)
{
    private readonly List<string> _known = [];

    /// <param name="isWhole">The unit had come to its end.</param>
    /// <returns>After how many steps an office stands so; null for half a step.</returns>
    public async Task<int?> StepsAsync(string state, bool isWhole)
    {
        if (_known.Count == 0)
        {
            await LearnAsync(steps: 0);
        }

        // The unit itself is done only where there is more than its beginning.
        if ((isWhole || _known[0] != state) && _known.Count == 1 && unit.Steps.Count > 0)
        {
            await LearnAsync(unit.Steps.Count);
        }

        return _known.LastIndexOf(state) is var at and >= 0 ? at : null;
    }

    public string Before => _known[0];

    /// <summary>What is in a state and in none of those known.</summary>
    public string Half(string state) => string.Join(" | ", _known.Select(known => string.Join(' ', state.Split(' ').Except(known.Split(' ')))));

    private async Task LearnAsync(int steps)
    {
        _known.Clear();
        var place = ground.NewPlace(unit, worker: 9, number: steps);
        await (await place.StartAsync()).DisposeAsync();
        _known.Add(Closed(place));
        foreach (var step in unit.Steps.Take(steps))
        {
            await step(place);
            _known.Add(Closed(place));
        }

        place.Remove();
    }

    private static string Closed(UnitPlace place)
    {
        SqliteConnection.ClearAllPools();
        return place.State();
    }
}
