using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What takes two persons: a task to whoever may decide, waiting to whoever wrote it, nothing to anybody else.</summary>
internal static class TwoPersonTask
{
    /// <param name="whyNot">What the record, which waits for its decision, answers to this person.</param>
    /// <param name="by">Who prepared it, and when.</param>
    public static void AddDecision(
        this List<HomeTask> tasks, Actor actor, Blocker? whyNot, string kind, string subject, string next, string by, string address,
        DateOnly? deadline = null, string another = "等待另一人审批")
    {
        if (whyNot is not null || actor.May(Permission.Approve))
        {
            tasks.Add(new HomeTask(kind, StateTone.Warn, subject, whyNot is null ? $"{next}（{by}）" : another, deadline,
                address)
            { WaitsForAnother = whyNot is not null });
        }
    }
}
