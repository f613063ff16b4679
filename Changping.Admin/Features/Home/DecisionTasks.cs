using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Security;
using Changping.Domain.Experts;
using Changping.Domain.Finance;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Home;

/// <summary>What takes two persons: to the one it is a task, to the other it waits. Who may neither prepare nor decide sees none.</summary>
internal static class DecisionTasks
{
    /// <summary>Of one kind, named one by one; more are one line that leads to the list.</summary>
    private const int Named = 5;

    private sealed record Waiting(string Subject, Guid By, string Name, string Day, string Address);

    public static async Task AddAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        Add(tasks, actor, "放宽待审批", "批准或不批准", "/nominations?pool=waiting", await RelaxationsAsync(context, cancel));
        Add(tasks, actor, "批次待复核", "核对明细后复核或退回", "/batches?status=Prepared", await BatchesAsync(context, cancel));
        Add(tasks, actor, "账户变更待复核", "与凭证核对后复核或退回", "/enterprises?status=pending", await AccountsAsync(context, cancel));
    }

    private static void Add(List<HomeTask> tasks, Actor actor, string kind, string next, string list, List<Waiting> all)
    {
        var decides = actor.May(Permission.Approve);
        var seen = all.Where(one => decides || one.By == actor.Id).ToList();
        foreach (var one in seen.Take(Named))
        {
            var own = one.By == actor.Id;
            tasks.Add(new HomeTask(kind, StateTone.Warn, one.Subject, own ? "等待另一人审批" : $"{next}（{one.Name} {one.Day}提交）", null, one.Address) { WaitsForAnother = own });
        }

        if (seen.Count > Named)
        {
            tasks.Add(new HomeTask(kind, StateTone.Warn, $"另有 {seen.Count - Named} 件", decides ? next : "等待另一人审批", null, list, seen.Count - Named) { WaitsForAnother = !decides });
        }
    }

    private static async Task<List<Waiting>> RelaxationsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var rows = await (
            from listing in context.NominationListings
            where listing.AwaitsRelaxation
            join nomination in context.Nominations on listing.NominationId equals nomination.Id
            from relaxation in nomination.Relaxations
            where relaxation.State == RelaxationState.Proposed
            orderby relaxation.ProposedOn, listing.Number
            select new { listing.Number, listing.Name, relaxation.ProposedBy, relaxation.ProposedOn }).ToListAsync(cancel);
        return [.. rows.Select(row => new Waiting($"{row.Number} {row.Name}", row.ProposedBy.Id, row.ProposedBy.Name, Day(row.ProposedOn), $"/nominations/{row.Number}"))];
    }

    private static async Task<List<Waiting>> BatchesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var rows = await context.PaymentBatches.Where(batch => batch.State == BatchState.Prepared).OrderBy(batch => batch.PreparedAt)
            .Select(batch => new { batch.Number, batch.Total, batch.PreparedBy, batch.PreparedAt }).ToListAsync(cancel);
        return [.. rows.Select(row => new Waiting($"{row.Number}，{row.Total} 元", row.PreparedBy.Id, row.PreparedBy.Name,
            Day(DateOnly.FromDateTime(OfficeClock.ToOffice(row.PreparedAt).DateTime)), $"/batches/{row.Number}"))];
    }

    private static async Task<List<Waiting>> AccountsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var enterprises = await context.Enterprises.Where(enterprise => enterprise.Account.Proposed != null).OrderBy(enterprise => enterprise.Name)
            .Select(enterprise => new { enterprise.Name, enterprise.CreditCode, enterprise.Account.ProposedBy }).ToListAsync(cancel);
        var experts = await context.Experts.Where(expert => expert.Account.Proposed != null).OrderBy(expert => expert.Number)
            .Select(expert => new
            {
                expert.Details.Name,
                expert.Account.ProposedBy,
                Nomination = context.NominationListings.Where(listing => listing.ExpertId == expert.Id)
                    .OrderByDescending(listing => listing.NominatedOn).Select(listing => listing.Number).FirstOrDefault(),
            }).ToListAsync(cancel);
        return
        [
            .. enterprises.Select(row => new Waiting(row.Name, row.ProposedBy!.Id, row.ProposedBy.Name, "", $"/enterprises/{row.CreditCode}")),
            .. experts.Select(row => new Waiting(row.Name, row.ProposedBy!.Id, row.ProposedBy.Name, "", $"/nominations/{row.Nomination}")),
        ];
    }

    private static string Day(DateOnly day) => $"{day:MM-dd} ";
}
