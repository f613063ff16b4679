using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>Steps on accounts that wait for a second administrator or an approver.</summary>
internal static class AccountTask
{
    public static async Task AddAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        if (!actor.May(Permission.ManageAccounts) && !actor.May(Permission.Approve))
        {
            return;
        }

        foreach (var one in await context.AccountProposals.AsNoTracking().Where(one => one.State == AccountProposalState.Proposed)
            .OrderBy(one => one.Decision.PreparedAt).ToListAsync(cancel))
        {
            var waits = one.WhyNotDecide(actor.Person()) is not null;
            tasks.Add(new HomeTask(
                "账号待确认", StateTone.Warn, $"{one.Holder} {one.Step.ChineseName()}",
                waits ? "等待另一人确认" : $"核实后确认或退回（{one.Decision.PreparedBy.Name} 提出）", null, "/account-steps")
            { WaitsForAnother = waits });
        }
    }
}
