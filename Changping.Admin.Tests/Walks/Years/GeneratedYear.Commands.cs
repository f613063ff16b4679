using Changping.Admin.Office;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>How a command is tried, and what is expected of it.</summary>
internal sealed partial class GeneratedYear
{
    /// <summary>One command by one person.</summary>
    /// <param name="needed">The right that it asks for.</param>
    /// <param name="may">False: the model says that it must be refused; true: that it must not be; null: it may be either.</param>
    /// <param name="authors">Who must not do it because they did the first half.</param>
    /// <param name="grants">False: it sends back or refuses, which for who prepared it is to take it back.</param>
    /// <returns>Whether it was done.</returns>
    private async Task<bool> DoAsync(Actor by, Permission needed, string what, Func<Task> command, bool? may = null,
        IEnumerable<Guid>? authors = null, bool grants = true)
    {
        var isOwnWork = authors?.Contains(by.Id) == true;
        if (isOwnWork && !grants)
        {
            may = null;
        }
        else if (!by.May(needed))
        {
            may = false;
        }

        try
        {
            await command();
        }
        catch (NotPermittedException) when (!by.May(needed))
        {
            return Note(what, by, "not permitted", done: false);
        }
        catch (RuleViolationException refusal)
        {
            if (string.IsNullOrEmpty(refusal.Clause.Name))
            {
                throw Failure($"{what} by {by.Name} is refused without a clause: {refusal.Message}");
            }

            return may != true || isOwnWork ? Note(what, by, $"refused ({refusal.Clause.Name}): {refusal.Message}", done: false)
                : throw Failure($"{what} by {by.Name} is refused, and the model says that it may be done: {refusal.Message}");
        }

        return isOwnWork && grants ? throw Failure($"{what} by {by.Name} is done, who did the first half of it")
            : may == false ? throw Failure($"{what} by {by.Name} is done, and the model says that it must be refused")
            : Note(what, by, "done", done: true);
    }

    private bool Note(string what, Actor by, string how, bool done)
    {
        _log.Add($"      {what} by {by.Name}: {how}");
        var (times, refused) = Counts.GetValueOrDefault(_step!.Act);
        Counts[_step.Act] = done ? (times + 1, refused) : (times, refused + 1);
        return done;
    }
}
