using Changping.Admin.Components.Records;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What waits for the actor, read off the records: a task is gone as soon as it is done.</summary>
public sealed class HomeTasks(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, RecoverableGrants recoverable, BackupShelf shelf,
    OfficeClock clock)
{
    public async Task<IReadOnlyList<HomeTask>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);

        // A hundred short statements: a connection is prepared for them once.
        await context.Database.OpenConnectionAsync(cancel);
        var tasks = new List<HomeTask>();
        if (actor.May(Permission.Review))
        {
            await ReviewTasks.AddOwnAsync(context, actor, clock.Today, tasks, cancel);
            if (!actor.May(Permission.Read))
            {
                return tasks;
            }
        }

        actor.Require(Permission.Read);
        await PolicyTasks.AddAsync(context, policies, actor, tasks, cancel);
        await CalendarTask.AddAsync(context, policies.References.Holidays, actor, clock.Today, tasks, cancel);
        BackupTask.Add(shelf, actor, clock.Now, tasks);
        await BudgetTask.AddAsync(context, actor, clock.Today, tasks, cancel);
        await DecisionTasks.AddAsync(context, actor, tasks, cancel);
        var pairs = actor.May(Permission.Handle) ? await SamePersons.Open(context).ToListAsync(cancel) : [];
        await PersonTask.AddAsync(context, actor, pairs, tasks, cancel);
        await ErasureTask.AddAsync(context, actor, clock.Today, tasks, cancel);
        await ImportTask.AddAsync(context, actor, tasks, cancel);
        await AccountTask.AddAsync(context, actor, tasks, cancel);
        await TitleTask.AddAsync(context, actor, tasks, cancel);
        await ProcedureTasks.AddAsync(context, actor, clock.Today, tasks, cancel);
        await ServiceTasks.AddAsync(context, actor, clock.Today, tasks, cancel);
        await ReceiptTasks.AddAsync(context, recoverable, actor, clock.Today, tasks, cancel);
        await AwardTasks.AddAsync(context, actor, clock.Today, tasks, cancel);
        if (actor.May(Permission.Handle))
        {
            await ReviewTasks.AddAsync(context, actor, clock.Today, tasks, cancel);
            await HandlingTasks.AddProjectsAsync(context, clock.Today, tasks, cancel);
        }

        if (actor.May(Permission.PreparePayment))
        {
            await AddPaymentsAsync(context, tasks, cancel);
        }

        if (actor.May(Permission.Handle))
        {
            await HandlingTasks.AddNominationsAsync(context, policies.References.Institutions, pairs, tasks, cancel);
            await MatchingTasks.AddAsync(context, tasks, cancel);
        }

        // What has a day comes by its day; the rest stays in the order of the procedure.
        return [.. tasks.OrderBy(task => task.WaitsForAnother).ThenBy(task => task.Deadline ?? DateOnly.MaxValue)];
    }

    private async Task AddPaymentsAsync(AdminDbContext context, List<HomeTask> tasks, CancellationToken cancel)
    {
        var month = CalendarMonth.Of(clock.Today);
        var book = await policies.BookAsync(context, cancel);
        foreach (var form in InstrumentForm.All)
        {
            var due = await DueFigures.OfAsync(context, book, form.Instrument, month, cancel);
            if (due.Claims > 0)
            {
                tasks.Add(new HomeTask($"应付{form.Instrument.ChineseName()}", StateTone.Info, $"{due.Claims} {form.Unit}，{due.Amount} 元", "编制批次",
                    month.LastDay, form.Address, due.Claims));
            }
        }
    }
}
