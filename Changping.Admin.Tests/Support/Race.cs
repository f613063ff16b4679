using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Support;

/// <summary>What came of contenders that began at the same moment, each on a thread of its own.</summary>
internal sealed record Race(int Won, IReadOnlyList<Exception> Refused)
{
    public static async Task<Race> RunAsync(params Func<Task>[] contenders)
    {
        using var start = new Barrier(contenders.Length);
        var outcomes = await Task.WhenAll(contenders.Select(contender => Task.Factory.StartNew(
            async () =>
            {
                start.SignalAndWait();
                return await Record.ExceptionAsync(contender);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        return new Race(outcomes.Count(outcome => outcome is null), [.. outcomes.OfType<Exception>()]);
    }

    /// <summary>One did it; each other was told why not in words for the person at the screen.</summary>
    /// <param name="words">One of them stands in each refusal.</param>
    public void OneWon(params string[] words)
    {
        Assert.Equal(1, Won);
        Assert.All(Refused, refusal =>
        {
            Assert.True(refusal is ConflictException or RuleViolationException, refusal.ToString());
            Assert.Contains(words, word => refusal.Message.Contains(word, StringComparison.Ordinal));
        });
    }
}
