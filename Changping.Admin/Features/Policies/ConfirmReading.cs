using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies;

/// <summary>Records that the committee confirmed a reading (解释口径).</summary>
public sealed class ConfirmReading(CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No such reading.</exception>
    /// <exception cref="ConflictException">Confirmed already.</exception>
    public Task RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        if (policies.Readings.All(reading => reading.Number != number))
        {
            throw new RuleViolationException(Clauses.InForce, $"没有口径 {number}");
        }

        return commands.RunAsync(actor, CommandKind.ConfirmReading, null, context =>
        {
            context.ReadingConfirmations.Add(new ReadingConfirmation
            {
                Id = Guid.CreateVersion7(),
                ReadingNumber = number,
                ConfirmedBy = actor.Person(),
                ConfirmedOn = clock.Today,
            });
            return Task.CompletedTask;
        }, cancel);
    }
}
