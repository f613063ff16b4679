using Changping.Admin.Components.Records;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>三（二）: drafts to publish, and intents that wait for a side's word.</summary>
internal static class MatchingTasks
{
    public static async Task AddAsync(AdminDbContext context, List<HomeTask> tasks, CancellationToken cancel)
    {
        var drafts = context.Needs.Where(need => need.State == NeedState.Draft);
        if (await drafts.CountAsync(cancel) is > 0 and var waiting)
        {
            var first = await drafts.MinAsync(need => need.RaisedOn, cancel);
            tasks.Add(new HomeTask("需求待发布", StateTone.Info, $"{waiting} 件，最早 {first:yyyy-MM-dd} 提出", "核对后发布", null, $"/needs?status={NeedState.Draft}", waiting));
        }

        var states = await context.CooperationIntents.Where(intent => intent.State != IntentState.Agreed && intent.State != IntentState.Withdrawn)
            .GroupBy(intent => intent.State).Select(group => new { group.Key, Count = group.Count(), First = group.Min(intent => intent.ProposedOn) }).ToListAsync(cancel);
        foreach (var state in states.OrderBy(state => state.Key))
        {
            tasks.Add(new HomeTask($"意向{state.Key.ChineseName()}", StateTone.Warn, $"{state.Count} 件，最早 {state.First:yyyy-MM-dd} 登记", "征求意见，登记同意或撤回", null,
                $"/matching/intents?status={state.Key}", state.Count));
        }
    }
}
