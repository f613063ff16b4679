using System.Globalization;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>
/// Whatever is tried in an office, by whomever and in whatever order, for about a year: nothing unowed is paid, no cap is broken, nothing that happens once
/// happens twice, nobody is both persons of a decision; what is refused is refused with a clause, and a model agrees to the fen.
/// </summary>
/// <remarks>OFFICES=1000 runs more of them, OFFICE_SEED=17 one again.</remarks>
public sealed class AnyYearTests
{
    private const int Steps = 120;

    private static readonly int Offices = Number("OFFICES") ?? 16;

    public static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    [Fact]
    public async Task Nothing_wrong_is_paid_and_nobody_decides_alone_in_any_year()
    {
        var counts = new Dictionary<YearAct, (int Done, int Refused)>();
        var failures = new List<string>();
        foreach (var seed in Number("OFFICE_SEED") is { } one ? [one] : Enumerable.Range(Number("OFFICES_FROM") ?? 1, Offices).ToArray())
        {
            try
            {
                Count(counts, await RunAsync(seed));
            }
            catch (YearFailedException failure)
            {
                failures.Add(failure.Message);
            }
        }

        Console.WriteLine(string.Join(Environment.NewLine, counts.OrderBy(one => one.Key)
            .Select(one => $"{one.Key}: {one.Value.Done} done, {one.Value.Refused} refused")));
        Expect.None(failures);
    }

    private static async Task<IReadOnlyDictionary<YearAct, (int Done, int Refused)>> RunAsync(int seed)
    {
        await using var year = await GeneratedYear.OpenAsync(seed);
        await year.BeginAsync();
        foreach (var step in YearStep.Of(seed, Steps))
        {
            await year.TakeAsync(step);
        }

        await year.HoldsAsync();
        return year.Counts;
    }

    private static void Count(Dictionary<YearAct, (int Done, int Refused)> sums, IReadOnlyDictionary<YearAct, (int Done, int Refused)> counts)
    {
        foreach (var (act, (done, refused)) in counts)
        {
            var before = sums.GetValueOrDefault(act);
            sums[act] = (before.Done + done, before.Refused + refused);
        }
    }
}
