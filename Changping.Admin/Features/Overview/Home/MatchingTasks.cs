using Changping.Admin.Components.Records;
using Changping.Admin.Features.Matching;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>三（二）: drafts to publish, intents that wait for a side's word, and agreed ones that wait for the application.</summary>
internal static class MatchingTasks
{
    private const string Unapplied = "意向待申报";

    public static async Task AddAsync(AdminDbContext context, List<HomeTask> tasks, CancellationToken cancel)
    {
        var drafts = context.Needs.Where(need => need.State == NeedState.Draft);
        if (await drafts.CountAsync(cancel) is > 0 and var waiting)
        {
            var first = await drafts.MinAsync(need => need.RaisedOn, cancel);
            tasks.Add(new HomeTask("需求待发布", StateTone.Info, $"{waiting} 件，最早 {first:yyyy-MM-dd} 提出", "核对后发布", null,
                $"/needs?status={NeedState.Draft}", waiting));
        }

        var states = await context.CooperationIntents.Where(intent => intent.State != IntentState.Agreed && intent.State != IntentState.Withdrawn)
            .GroupBy(intent => intent.State).Select(group => new { group.Key, Count = group.Count(), First = group.Min(intent => intent.ProposedOn) })
            .ToListAsync(cancel);
        foreach (var state in states.OrderBy(state => state.Key))
        {
            tasks.Add(new HomeTask($"意向{state.Key.ChineseName()}", StateTone.Warn, $"{state.Count} 件，最早 {state.First:yyyy-MM-dd} 登记", "征求意见，登记同意或撤回", null,
                $"/matching/intents?status={state.Key}", state.Count));
        }

        var agreed = await AgreedIntents.WithoutApplication(context).OrderBy(intent => intent.AgreedOn).ThenBy(intent => intent.Number)
            .Select(intent => new
            {
                intent.Number,
                intent.AgreedOn,
                Enterprise = context.Enterprises.Where(enterprise => enterprise.Id == intent.EnterpriseId).Select(enterprise => enterprise.Name).First(),
                Expert = context.Experts.Where(expert => expert.Id == intent.ExpertId).Select(expert => expert.Details.Name).First(),
            }).ToListAsync(cancel);
        if (agreed is [var only])
        {
            tasks.Add(new HomeTask(Unapplied, StateTone.Warn, $"{only.Enterprise} · {only.Expert}，{only.AgreedOn:yyyy-MM-dd} 达成", "起草申报", null,
                AgreedIntents.ApplicationOf(only.Number)));
        }
        else if (agreed is [var oldest, ..])
        {
            tasks.Add(new HomeTask(Unapplied, StateTone.Warn, $"{agreed.Count} 件，最早 {oldest.AgreedOn:yyyy-MM-dd} 达成", "起草申报", null,
                $"/matching/intents?{ListIntents.Applied}={ListIntents.No}", agreed.Count));
        }
    }
}
