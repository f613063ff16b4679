using Changping.Admin.Components.Records;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What keeps a version of the policy from being rested on, and what of it waits for an approver.</summary>
internal static class PolicyTasks
{
    public static async Task AddAsync(AdminDbContext context, PolicyLibrary policies, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var waiting = await context.PolicyActivations.AsNoTracking().Where(entry => entry.State == ActivationState.Proposed)
            .OrderBy(entry => entry.PolicyVersion).ToListAsync(cancel);
        foreach (var version in (await policies.BookAsync(context, cancel)).Versions)
        {
            AddLack(version, waiting.Exists(entry => entry.PolicyVersion == version.Name), actor, tasks);
        }

        foreach (var entry in waiting)
        {
            tasks.AddDecision(
                actor, entry.WhyNotDecide(actor.Person()), "政策登记待确认", $"政策 {entry.PolicyVersion} 版 {entry.Kind.ChineseName()}", "与印发的原文核对后确认或退回",
                $"{entry.Decision.PreparedBy.Name} {entry.Decision.PreparedAt:MM-dd} 提出", "/policy");
        }
    }

    /// <summary>To whoever cannot cure it, it explains why nothing can be established or paid.</summary>
    private static void AddLack(PolicyVersion version, bool waits, Actor actor, List<HomeTask> tasks)
    {
        var may = actor.May(Permission.ManagePolicy);
        if (version.IsSuspended)
        {
            tasks.Add(new HomeTask("政策文件已变", StateTone.Bad, $"政策 {version.Name} 版已暂停",
                may ? "恢复原文件后重新启动，或以新版本加入" : "等待系统管理员恢复原文件；此前不能立项、核定和拨付", null, "/policy")
            {
                WaitsForAnother = !may,
            });
        }
        else if (version.IsProvisional)
        {
            tasks.Add(new HomeTask("施行日待登记", StateTone.Bad, $"政策 {version.Name} 版",
                may && !waits ? "登记印发日期" : waits ? "等待负责人确认；确认前不能立项、核定和拨付" : "等待系统管理员登记；登记前不能立项、核定和拨付", null, "/policy")
            {
                WaitsForAnother = !may || waits,
            });
        }
    }
}
