using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Data.Committee;
using Changping.Admin.Data.Service;
using Changping.Admin.Security;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Changping.Domain.Service;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Home;

/// <summary>What 服务考核 asks for: contacts, support, extensions, evaluations.</summary>
internal static class ServiceTasks
{
    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        await AddExtensionsAsync(context, actor, tasks, cancel);
        await AddEvaluationsAsync(context, actor, today, tasks, cancel);
        if (actor.May(Permission.Handle))
        {
            await AddContactsAsync(context, today, tasks, cancel);
            await AddSupportAsync(context, tasks, cancel);
        }
    }

    private static async Task AddExtensionsAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var waiting = await (
            from appointment in context.Appointments
            from extension in appointment.Extensions
            where extension.State == ExtensionState.Proposed
            join project in context.Projects on appointment.ProjectId equals project.Id
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            orderby extension.OldLastDay
            select new { project.Number, expert.Details.Name, extension.ProposedBy, extension.ProposedOn, extension.OldLastDay, extension.NewLastDay }).ToListAsync(cancel);
        foreach (var one in waiting.Where(one => actor.May(Permission.Approve) || one.ProposedBy.Id == actor.Id))
        {
            var own = one.ProposedBy.Id == actor.Id;
            tasks.Add(new HomeTask("延长待审批", StateTone.Warn, $"{one.Number} {one.Name}，延至 {one.NewLastDay:yyyy-MM-dd}",
                own ? "等待另一人审批" : $"批准或不批准（{one.ProposedBy.Name} {one.ProposedOn:MM-dd} 提交）", $"{one.OldLastDay:yyyy-MM-dd}", $"/service/{one.Number}")
            { WaitsForAnother = own });
        }
    }

    private static async Task AddEvaluationsAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var prepared = await (
            from evaluation in context.TenureEvaluations
            where evaluation.State == EvaluationState.Prepared
            join project in context.Projects on evaluation.ProjectId equals project.Id
            orderby evaluation.Number
            select new { evaluation.Number, Project = project.Number, evaluation.PreparedBy }).ToListAsync(cancel);
        foreach (var one in prepared.Where(one => actor.May(Permission.Approve) || one.PreparedBy.Id == actor.Id))
        {
            var own = one.PreparedBy.Id == actor.Id;
            tasks.Add(new HomeTask("评价待确认", StateTone.Warn, $"{one.Number}，项目 {one.Project}", own ? "等待另一人确认" : $"确认或退回（{one.PreparedBy.Name}编制）", null,
                $"/evaluations/{one.Project}")
            { WaitsForAnother = own });
        }

        if (!actor.May(Permission.Handle))
        {
            return;
        }

        var due = await ServiceJoin.All(context, today)
            .Where(row => row.Project.State == ProjectState.Concluded && row.End < today
                && !context.TenureEvaluations.Any(evaluation => evaluation.ProjectId == row.Project.Id && evaluation.State != EvaluationState.SentBack))
            .OrderBy(row => row.End).Select(row => new { row.Project.Number, row.Expert.Details.Name }).ToListAsync(cancel);
        Add(tasks, "待评价", StateTone.Info, [.. due.Select(row => ($"{row.Number} {row.Name}", $"/evaluations/{row.Number}"))], "组织专家评价", "/evaluations?status=Due");
    }

    private static async Task AddContactsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var rule = ContactRule.Of(await CommitteeBook.SettingsAsync(context, cancel));
        var due = await ServiceJoin.Uncontacted(context, today, rule).OrderBy(row => row.Appointment.Start)
            .Select(row => new { row.Project.Number, row.Expert.Details.Name }).ToListAsync(cancel);
        Add(tasks, "超期未联系", StateTone.Bad, [.. due.Select(row => ($"{row.Number} {row.Name}", $"/service/{row.Number}"))],
            $"走访或电话联系；已满 {rule.Days} 天", "/service?contact=due");
    }

    private static async Task AddSupportAsync(AdminDbContext context, List<HomeTask> tasks, CancellationToken cancel)
    {
        var open = await context.SupportRequests.Where(request => request.State == SupportState.Received).OrderBy(request => request.ReceivedOn)
            .Select(request => new { request.Number, request.Kind }).ToListAsync(cancel);
        Add(tasks, "保障待办理", StateTone.Warn, [.. open.Select(row => ($"{row.Number} {row.Kind.ChineseName()}", $"/support/{row.Number}"))],
            "转承办单位办理", "/support?status=Received");
    }

    /// <summary>One by its own line, several by one that leads to the list.</summary>
    private static void Add(List<HomeTask> tasks, string kind, StateTone tone, List<(string Subject, string Address)> found, string next, string list)
    {
        if (found is [var first, ..])
        {
            tasks.Add(found.Count == 1
                ? new HomeTask(kind, tone, first.Subject, next, null, first.Address)
                : new HomeTask(kind, tone, $"{found.Count} 件，最早 {first.Subject}", next, null, list, found.Count));
        }
    }
}
