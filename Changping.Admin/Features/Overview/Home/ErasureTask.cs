using Changping.Admin.Components.Records;
using Changping.Admin.Features.Experts.Erasing;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>Persons who are kept no longer: the officer's until their deletion is proposed, then the lead's.</summary>
internal static class ErasureTask
{
    private const string Address = "/erasures";

    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var handles = actor.May(Permission.Handle);
        if (!handles && !actor.May(Permission.Approve))
        {
            return;
        }

        if (await context.Erasures.AsNoTracking().FirstOrDefaultAsync(erasure => erasure.State == ErasureState.Proposed, cancel) is { } waiting)
        {
            tasks.AddDecision(actor, waiting.WhyNotDecide(actor.Person()), "到期删除待确认", $"{waiting.Number}，{waiting.People.Count} 人", "核对后确认或退回",
                $"{waiting.Decision.PreparedBy.Name} {waiting.Decision.PreparedAt:MM-dd} 提出", Address);
            return;
        }

        var due = await DuePersons.OfAsync(context, today, cancel);
        if (handles && await due.MayBeAnyAsync(cancel) && await due.FindAsync(cancel) is { Count: > 0 } people)
        {
            tasks.Add(new HomeTask("资料保存期满", StateTone.Info, $"{people.Count} 名未聘专家", $"满 {due.Years} 年，核对后提出删除", null, Address, people.Count));
        }
    }
}
