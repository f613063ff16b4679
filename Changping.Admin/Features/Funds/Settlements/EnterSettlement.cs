using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Settlements;

/// <summary>Reading 0024: enters what the audit found of a concluded project, or enters it anew after it was sent back; another person confirms.</summary>
public sealed class EnterSettlement(CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    /// <param name="project">Its number.</param>
    /// <exception cref="RuleViolationException">The committee does not settle by audit, the project is not concluded, or a fact is missing.</exception>
    public Task RunAsync(Actor actor, string project, SettlementDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var facts = draft.Facts();
        return commands.RunAsync(actor, CommandKind.EnterSettlement, null, async context =>
        {
            if (!(await CommitteeBook.SettingsAsync(context, cancel)).SettleByAudit)
            {
                throw new RuleViolationException(Clauses.ProjectSubsidy, "办理设置未启用按审计金额结算（口径 0024）");
            }

            var (found, appointment) = await ServiceCases.FindAsync(context, project, Clauses.ProjectSubsidy, cancel);
            var policy = (await policies.BookAsync(context, cancel)).Named(found.PolicyVersion!);
            var settlement = await context.SubsidySettlements.FirstOrDefaultAsync(candidate => candidate.ProjectId == found.Id, cancel);
            if (settlement is not null)
            {
                settlement.Revise(found, appointment, facts, policy, actor.Person(), clock.Today);
                return;
            }

            context.SubsidySettlements.Add(new SubsidySettlement(Id.New<SettlementId>(), found, appointment, facts, policy, actor.Person(), clock.Today));
        }, cancel);
    }
}
