using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <summary>六（二）2: an administrator enters the day of issue, from which the version is in force; nominations on file are judged again by it. Once; a mistake is a new version.</summary>
public sealed class ActivatePolicy(CommandTransaction commands, PolicyLibrary policies, NominationJudgement judgement, OfficeClock clock)
{
    /// <param name="goLiveOn">启用日 (reading 0040), asked with the first version: from it on projects are applied for here. Null: today.</param>
    /// <exception cref="RuleViolationException">Unknown version, already activated, in the future, a go-live before the policy, or no evidence.</exception>
    public Task RunAsync(Actor actor, string version, DateOnly issuedOn, string evidence, CancellationToken cancel, DateOnly? goLiveOn = null)
    {
        actor.Require(Permission.ManagePolicy);
        if (issuedOn > clock.Today)
        {
            throw new RuleViolationException(Clauses.InForce, $"印发日期 {issuedOn:yyyy-MM-dd} 晚于今日，请核对");
        }

        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException(Clauses.InForce, "请填写印发文号或依据");
        }

        if (goLiveOn < issuedOn)
        {
            throw new RuleViolationException(Clauses.InForce, $"启用日 {goLiveOn:yyyy-MM-dd} 早于印发日期 {issuedOn:yyyy-MM-dd}，请核对");
        }

        return commands.RunAsync(actor, CommandKind.ActivatePolicy, evidence, async context =>
        {
            var isFirst = !await context.PolicyActivations.AnyAsync(cancel);
            var book = await policies.BookAsync(context, cancel);
            if (book.Versions.FirstOrDefault(candidate => candidate.Name == version) is not { IsProvisional: true })
            {
                throw new RuleViolationException(Clauses.InForce, $"政策 {version} 版不存在，或印发日期已登记");
            }

            context.PolicyActivations.Add(new PolicyActivation
            {
                Id = Guid.CreateVersion7(),
                PolicyVersion = version,
                IssuedOn = issuedOn,
                GoLiveOn = isFirst ? goLiveOn ?? clock.Today : null,
                Evidence = evidence.Trim(),
                EnteredBy = actor.Person(),
                EnteredOn = clock.Today,
            });

            // Written before the rest: what is judged again is judged by it.
            await context.SaveChangesAsync(cancel);
            await judgement.RenewAllAsync(context, cancel);
        }, cancel);
    }
}

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
