using Changping.Admin.Components.Records;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What takes two persons: to the one it is a task, to the other it waits. Who may neither prepare nor decide sees none.</summary>
internal static class DecisionTasks
{
    /// <summary>Of one kind, named one by one; more are one line that leads to the list.</summary>
    private const int Named = 5;

    private sealed record Waiting(string Subject, Blocker? WhyNot, string By, string Address);

    public static async Task AddAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        Add(tasks, actor, "放宽待审批", "批准或不批准", "/nominations?pool=waiting", await RelaxationsAsync(context, actor, cancel));
        Add(tasks, actor, "人才库待确认", "核对原因后确认或退回", "/pool", await PoolStepsAsync(context, actor, cancel));
        Add(tasks, actor, "单位类别待确认", "核对依据后确认或退回", "/institutions?status=Proposed", await InstitutionsAsync(context, actor, cancel));
        Add(tasks, actor, "办理待确认", "核对后确认或退回", "/projects", await StepsAsync(context, actor, cancel));
        Add(tasks, actor, "登记项目待确认", "逐项核对后确认", "/openings?status=waiting", await RegisteredAsync(context, actor, cancel));
        Add(tasks, actor, "批次待复核", "核对明细后复核或退回", "/batches?status=Prepared", await BatchesAsync(context, actor, cancel));
        Add(tasks, actor, "回执待核对", "与银行回单核对后决定是否采用", "/receipts?status=pending", await AnswersAsync(context, actor, cancel));
        Add(tasks, actor, "预算待确认", "核对批复后确认或退回", "/budget", await BudgetAsync(context, actor, cancel));
        await AddAccountsAsync(context, actor, tasks, cancel);
    }

    private static async Task AddAccountsAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var accounts = await WaitingAccount.ListAsync(context, cancel);
        Add(tasks, actor, "账户变更待复核", "与凭证核对后复核或退回", WaitingAccount.List, [.. accounts.Where(one => !one.LacksProof)
            .Select(one => new Waiting(one.Payee, one.File.WhyNotConfirm(actor.Person(), one.Payee, one.Proofs), $"{one.File.ProposedBy!.Name} 提交",
                one.Address))]);
        if (actor.May(Permission.Handle))
        {
            tasks.AddRange(accounts.Where(one => one.LacksProof).Take(Named)
                .Select(one => new HomeTask("账户待补证明", StateTone.Warn, one.Payee, "上传证明后由另一人复核；户名与收款方不同", null, one.Address)));
        }
    }

    private static async Task<List<Waiting>> InstitutionsAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var institutions = await context.Institutions.AsNoTracking().Where(institution => institution.Proposed != null)
            .OrderBy(institution => AdminDbContext.NameOrder(institution.Name)).ToListAsync(cancel);
        return [.. institutions.Select(institution => new Waiting(institution.Name, institution.WhyNotDecide(actor.Person()),
            $"{institution.Decision!.PreparedBy.Name} {institution.Decision.PreparedAt:MM-dd} 提出", $"/institutions/{institution.Id.Value}"))];
    }

    private static async Task<List<Waiting>> PoolStepsAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var entries = await (from entry in context.PoolEntries.AsNoTracking().Include(entry => entry.Steps)
                             where entry.Steps.Any(step => step.State == PoolStepState.Proposed)
                             join listing in context.NominationListings on entry.NominationId equals listing.NominationId
                             orderby entry.Number
                             select new { entry, listing.Name, listing.Number }).ToListAsync(cancel);
        return [.. entries.Select(row =>
            new Waiting($"{row.Name}：{row.entry.WaitingStep!.Action.ChineseName()}", row.entry.WaitingStep.WhyNotDecide(actor.Person()),
            $"{row.entry.WaitingStep.Decision.PreparedBy.Name} {row.entry.WaitingStep.Decision.PreparedAt:MM-dd} 提出", $"/nominations/{row.Number}"))];
    }

    private static async Task<List<Waiting>> RegisteredAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var projects = await context.Projects.AsNoTracking().Where(project => project.AwaitsConfirmation).OrderBy(project => project.Number)
            .ToListAsync(cancel);
        return [.. projects.Select(project => new Waiting($"{project.Number} {project.Facts.Title}", project.WhyNotConfirm(actor.Person()),
            $"{project.Registration?.PreparedBy.Name} {project.Registration?.PreparedAt:MM-dd} 登记", $"/openings?q={project.Number}"))];
    }

    private static async Task<List<Waiting>> StepsAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var projects = await context.Projects.AsNoTracking().Include(project => project.Proposals)
            .Where(project => project.Proposals.Any(proposal => proposal.State == StepProposalState.Proposed)).OrderBy(project => project.Number)
            .ToListAsync(cancel);
        return [.. from project in projects
                   let step = project.WaitingStep!
                   select new Waiting($"{step.Action.ChineseName()} {project.Number} {project.Facts.Title}", project.WhyNotDecide(step, actor.Person()),
                       $"{step.Decision.PreparedBy.Name} {step.Decision.PreparedAt:MM-dd} 提出", $"/projects/{project.Number}")];
    }

    private static void Add(List<HomeTask> tasks, Actor actor, string kind, string next, string list, List<Waiting> all)
    {
        var decides = actor.May(Permission.Approve);
        var seen = all.Where(one => decides || one.WhyNot is not null).ToList();
        foreach (var one in seen.Take(Named))
        {
            tasks.AddDecision(actor, one.WhyNot, kind, one.Subject, next, one.By, one.Address);
        }

        if (seen.Count > Named)
        {
            tasks.Add(new HomeTask(kind, StateTone.Warn, $"另有 {seen.Count - Named} 件", decides ? next : "等待另一人审批", null, list,
                seen.Count - Named)
            { WaitsForAnother = !decides });
        }
    }

    private static async Task<List<Waiting>> RelaxationsAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var rows = await (
            from listing in context.NominationListings.Where(NominationSteps.Waiting)
            join nomination in context.Nominations on listing.NominationId equals nomination.Id
            from relaxation in nomination.Relaxations
            where relaxation.State == RelaxationState.Proposed
            orderby relaxation.Decision.PreparedAt, listing.Number
            select new { listing.Number, listing.Name, relaxation }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(row => new Waiting($"{row.Number} {row.Name}", row.relaxation.WhyNotDecide(actor.Person()),
            $"{row.relaxation.Decision.PreparedBy.Name} {row.relaxation.Decision.PreparedAt:MM-dd} 提交", $"/nominations/{row.Number}"))];
    }

    private static async Task<List<Waiting>> BatchesAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var batches = await context.PaymentBatches.AsNoTracking().Where(batch => batch.State == BatchState.Prepared)
            .OrderBy(batch => batch.Decision.PreparedAt).ToListAsync(cancel);
        return [.. batches.Select(batch => new Waiting($"{batch.Number}，{batch.Total} 元", batch.WhyNotDecide(actor.Person()),
            $"{batch.Decision.PreparedBy.Name} {OfficeClock.ToOffice(batch.Decision.PreparedAt!.Value):MM-dd} 提交", $"/batches/{batch.Number}"))];
    }

    /// <summary>Batch by batch: a slip often answers many lines.</summary>
    private static async Task<List<Waiting>> AnswersAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var rows = await context.PendingAnswers.AsNoTracking()
            .Where(answer => answer.State == PendingAnswerState.Waiting || answer.State == PendingAnswerState.RefundEntered)
            .Join(context.PaymentBatches, answer => answer.BatchId, batch => batch.Id, (answer, batch) => new { batch.Number, answer }).ToListAsync(cancel);
        return [.. from batch in rows.GroupBy(row => row.Number).OrderBy(batch => batch.Key, StringComparer.Ordinal)
                   let waiting = batch.Select(row => (row.answer, WhyNot: row.answer.Waits
                       ? row.answer.WhyNotDecide(actor.Person()) : row.answer.WhyNotConfirmRefund(actor.Person()))).ToList()
                   let first = waiting.OrderBy(one => one.WhyNot is not null).First()
                   select new Waiting($"{batch.Key}，{waiting.Count} 行", first.WhyNot, $"{first.answer.Decision.PreparedBy.Name} 登记", $"/batches/{batch.Key}")];
    }

    private static async Task<List<Waiting>> BudgetAsync(AdminDbContext context, Actor actor, CancellationToken cancel)
    {
        var entries = await context.Appropriations.AsNoTracking().Where(entry => entry.State == AppropriationState.Proposed)
            .OrderBy(entry => entry.Decision.PreparedAt).ToListAsync(cancel);
        return [.. entries.Select(entry => new Waiting($"{entry.Year} 年度{entry.Instrument.ChineseName()} {entry.Amount} 元", entry.WhyNotDecide(actor.Person()),
            $"{entry.Decision.PreparedBy.Name} {entry.Decision.PreparedAt:MM-dd} 提出", $"/budget?year={entry.Year}"))];
    }
}
