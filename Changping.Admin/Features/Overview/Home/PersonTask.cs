using Changping.Admin.Components.Records;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>Records that may mean one person: the officer's until one answer is proposed, then the lead's.</summary>
internal static class PersonTask
{
    private const string Address = "/same-persons";

    /// <param name="pairs">That no finding holds for; asked of who handles them.</param>
    public static async Task AddAsync(AdminDbContext context, Actor actor, IReadOnlyList<PersonPair> pairs, List<HomeTask> tasks, CancellationToken cancel)
    {
        var (handles, decides) = (actor.May(Permission.Handle), actor.May(Permission.Approve));
        if (!handles && !decides)
        {
            return;
        }

        var waiting = (await context.PersonCases.AsNoTracking()
            .Where(person => person.State == PersonCaseState.Proposed || person.State == PersonCaseState.Confirmed).ToListAsync(cancel))
            .Where(person => person.Waits).ToList();
        var names = await context.Experts.Where(expert => waiting.Select(person => person.FirstId).Contains(expert.Id))
            .Select(expert => new { expert.Id, expert.Details.Name }).ToDictionaryAsync(expert => expert.Id, expert => expert.Name, cancel);
        foreach (var person in waiting)
        {
            tasks.AddDecision(actor, person.WhyNotDecide(actor.Person()), "同一人待确认",
                $"{names[person.FirstId]}：{(person.AwaitsUndoing ? "撤销认定" : person.Answer.ChineseName())}",
                "核对依据后确认或退回", $"{(person.Undoing ?? person.Decision).PreparedBy.Name} 提出", Address);
        }

        var open = pairs.Count - waiting.Count(person => person.State == PersonCaseState.Proposed);
        if (handles && open > 0)
        {
            tasks.Add(new HomeTask("可能同一人", StateTone.Warn, $"{open} 对记录", "核对后提出认定；认定前不能入库和申报", null, Address, open));
        }
    }
}
