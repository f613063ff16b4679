using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

public sealed record RelaxationProposal(
    NominationId NominationId, IReadOnlyList<RelaxationGround> Grounds, string Evidence, IReadOnlyList<RelaxableCriterion> Criteria);

/// <summary>二（二）末段: an officer proposes to relax degree or experience; nothing changes until another person approves.</summary>
public sealed class ProposeRelaxation(CommandTransaction commands, PolicyLibrary policies, NominationJudgement judgement, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Incomplete, admitted already, or another proposal still waits.</exception>
    public Task RunAsync(Actor actor, RelaxationProposal proposal, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ProposeRelaxation, proposal.Evidence, async context =>
        {
            var nomination = await context.Nominations.Include(candidate => candidate.Relaxations)
                .StandingAsync(candidate => candidate.Id == proposal.NominationId, cancel);
            var policy = (await policies.BookAsync(context, cancel)).Applicable(nomination.NominatedOn);
            var files = await RelaxationFiles.CountAsync(context, nomination.Id, cancel);
            nomination.ProposeRelaxation(proposal.Grounds, proposal.Evidence, proposal.Criteria, policy, actor.Person(), clock.Today, files);
            await judgement.RenewAsync(context, [nomination], cancel);
        }, cancel);
    }
}

/// <summary>二（二）末段: another person approves or refuses; the verdict is judged again with it.</summary>
public sealed class DecideRelaxation(CommandTransaction commands, NominationJudgement judgement, OfficeClock clock)
{
    /// <param name="number">Of the relaxation within the nomination.</param>
    /// <exception cref="RuleViolationException">By who proposed it or wrote any of the nomination, decided already, nothing attached, or no reason.</exception>
    public Task RunAsync(Actor actor, NominationId id, int number, bool approve, string reason, CancellationToken cancel)
    {
        actor.RequireToDecide(approve);
        return commands.RunAsync(actor, approve ? CommandKind.ApproveRelaxation : CommandKind.RefuseRelaxation, reason, async context =>
        {
            var nomination = await context.Nominations.Include(candidate => candidate.Relaxations).StandingAsync(candidate => candidate.Id == id, cancel);
            context.RequireToDecide(actor, approve, nomination.Relaxations.FirstOrDefault(candidate => candidate.Number == number)?.Decision);
            if (approve)
            {
                Relaxation.RequireFiles(await RelaxationFiles.CountAsync(context, id, cancel));
            }

            nomination.DecideRelaxation(number, approve, actor.Person(), clock.Today, reason);
            await judgement.RenewAsync(context, [nomination], cancel);
        }, cancel);
    }
}

/// <summary>What proves the grounds: attached to the nomination.</summary>
internal static class RelaxationFiles
{
    public static Task<int> CountAsync(AdminDbContext context, NominationId nomination, CancellationToken cancel) => context.Attachments.CountAsync(
        file => file.SubjectKind == RecordKind.Nomination && file.SubjectId == nomination.Value && file.RemovedAt == null, cancel);
}
