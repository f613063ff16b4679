using System.Globalization;
using Changping.Admin.Tests.Support;
using Xunit.Abstractions;

namespace Changping.Admin.Tests.Faults;

/// <summary>A disk that lies: whatever is wrong with the file, the program says so in a sentence or <c>verify</c> does, and never ends in a trace.</summary>
public sealed class DamagedDatabaseTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_damaged_database_is_refused_or_told_by_verify_and_never_ends_in_a_trace()
    {
        using var ground = await FaultGround.MakeAsync();
        var count = FaultRounds.Of(few: 5, percent: 100);
        var (status, said, complained) = await ChildProgram.EndAsync(
            ChildProgram.OfTests(Damage.Word, ground.Root, $"{FaultRounds.Seed}", count.ToString(CultureInfo.InvariantCulture)), TimeSpan.FromMinutes(60));
        var results = (File.Exists(Damage.ResultsOf(ground)) ? await File.ReadAllLinesAsync(Damage.ResultsOf(ground)) : [])
            .Select(line => line.Split('\t')).ToList();

        Assert.True(status == 0 && results.Count == count, $"The process ended with {status} after {results.Count} of {count} databases: {said}{complained}");
        Expect.None(results.Where(result => result[1] == Damage.Trace).Select(result => string.Join(' ', result)));
        Expect.None(results.Where(result => result[1] == Damage.Refused && !IsSentence(result[3])).Select(result => string.Join(' ', result)));
        output.WriteLine($"seed {FaultRounds.Seed}: {count} damaged databases: "
            + string.Join(", ", results.CountBy(result => result[1]).Select(outcome => $"{outcome.Value} {outcome.Key}")));
        foreach (var unseen in results.Where(result => result[1] == Damage.Unseen))
        {
            output.WriteLine(string.Join(' ', unseen));
        }
    }

    /// <summary>Words for a person: Chinese, to their end, and no trace.</summary>
    private static bool IsSentence(string said) =>
        said.Trim().EndsWith('。') && !said.Contains("Exception", StringComparison.Ordinal) && !said.Contains("   at ", StringComparison.Ordinal);
}
