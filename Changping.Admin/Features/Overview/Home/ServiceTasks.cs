using Changping.Admin.Components.Lists;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Features.Service.Visits;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>What 服务考核 asks for: contacts, support, extensions, evaluations.</summary>
internal static class ServiceTasks
{
    private const string FollowUpsDue = $"/visits?{ListContacts.Due}=1&sort=by";

    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        await AddExtensionsAsync(context, actor, tasks, cancel);
        await AddEvaluationsAsync(context, actor, today, tasks, cancel);
        if (actor.May(Permission.Handle))
        {
            await AddAbsentAsync(context, today, tasks, cancel);
            await AddContactsAsync(context, today, tasks, cancel);
            await AddFollowUpsAsync(context, today, tasks, cancel);
            await AddChecksAsync(context, today, tasks, cancel);
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
            select new { project.Number, expert.Details.Name, extension }).AsNoTracking().ToListAsync(cancel);
        foreach (var (number, name, extension) in waiting.Select(one => (one.Number, one.Name, one.extension)))
        {
            tasks.AddDecision(actor, extension.WhyNotDecide(actor.Person()), "延长待审批", $"{number} {name}，延至 {extension.NewLastDay:yyyy-MM-dd}", "批准或不批准",
                $"{extension.Decision.PreparedBy.Name} {extension.Decision.PreparedAt:MM-dd} 提交",
                ServiceSteps.AddressOf(ServiceAct.DecideExtension, number), extension.OldLastDay);
        }
    }

    private static async Task AddEvaluationsAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var prepared = await (
            from evaluation in context.TenureEvaluations
            where evaluation.State == EvaluationState.Prepared
            join project in context.Projects on evaluation.ProjectId equals project.Id
            orderby evaluation.Number
            select new { project.Number, evaluation }).AsNoTracking().ToListAsync(cancel);
        foreach (var (number, evaluation) in prepared.Select(one => (one.Number, one.evaluation)))
        {
            tasks.AddDecision(actor, evaluation.WhyNotDecide(actor.Person()), "评价待确认", $"{evaluation.Number}，项目 {number}", "确认或退回",
                $"{evaluation.Decision.PreparedBy.Name}编制", ServiceSteps.AddressOf(ServiceAct.ConfirmEvaluation, number), another: "等待另一人确认");
        }

        if (!actor.May(Permission.Handle))
        {
            return;
        }

        await AddOfAsync("待评价", ListEvaluations.Due, "组织专家评价");
        await AddOfAsync("评价已退回", nameof(EvaluationState.SentBack), "修改后重新提交");

        async Task AddOfAsync(string kind, string status, string next)
        {
            var due = await ListEvaluations.Matching(context, ListQuery.First with { Status = status }, today)
                .Select(row => new DueService(row.Service.Project.Number, row.Service.Expert.Details.Name, row.Service.End)).ToListAsync(cancel);
            tasks.AddServices(kind, StateTone.Warn, due, next, number => ServiceSteps.AddressOf(ServiceAct.Evaluate, number),
                $"/evaluations?status={status}", today);
        }
    }

    /// <summary>未到岗: the first day has come, and nobody entered that the expert arrived.</summary>
    private static async Task AddAbsentAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var absent = await ServiceJoin.All(context, today).Where(row => row.Status == nameof(ServiceStatus.Absent))
            .Select(row => new DueService(row.Project.Number, row.Expert.Details.Name, row.Appointment.Start)).ToListAsync(cancel);
        var late = absent.Exists(service => service.On < today);
        tasks.AddServices(late ? "未到岗" : "应上岗", StateTone.Bad, absent, late ? "核实后登记到岗，或终止" : "登记到岗",
            number => ServiceSteps.AddressOf(ServiceAct.Arrive, number), $"/service?status={nameof(ServiceStatus.Absent)}", today);
    }

    private static async Task AddContactsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var rule = ContactRule.Of(await CommitteeBook.SettingsAsync(context, cancel));
        Add("超期未联系", StateTone.Bad, await ReadAsync(DueWindow.Due(today)), $"走访或电话联系；已满 {rule.Days} 天", DueFilter.Contact);
        Add("本周应联系", StateTone.Info, await ReadAsync(DueWindow.Week(today)), "走访或电话联系", DueFilter.ContactWeek);

        void Add(string kind, StateTone tone, IEnumerable<DueService> due, string next, string word) =>
            tasks.AddServices(kind, tone, due, next, number => ServiceSteps.AddressOf(ServiceAct.EnterContact, number), DueFilter.Address(word), today);

        async Task<IEnumerable<DueService>> ReadAsync(DueWindow window)
        {
            var rows = await ServiceJoin.Uncontacted(context, today, window, rule).Select(row => new
            {
                row.Project.Number,
                row.Expert.Details.Name,
                row.Appointment.Start,
                Last = context.Contacts.Where(contact => contact.AppointmentId == row.Appointment.Id).Max(contact => (DateOnly?)contact.HeldOn),
            }).ToListAsync(cancel);
            return rows.Select(row => new DueService(row.Number, row.Name, rule.DueOn(row.Start, row.Last)));
        }
    }

    private static async Task AddFollowUpsAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var due = await (
            from contact in ListContacts.DueBy(context, today)
            join appointment in context.Appointments on contact.AppointmentId equals appointment.Id
            join project in context.Projects on appointment.ProjectId equals project.Id
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            orderby contact.FollowUpBy
            select new { project.Number, expert.Details.Name, By = contact.FollowUpBy!.Value }).ToListAsync(cancel);
        tasks.AddServices("后续事项到期", StateTone.Bad, due.Select(row => new DueService(row.Number, row.Name, row.By)), "办理后登记结果",
            _ => FollowUpsDue, FollowUpsDue, today);
    }

    private static async Task AddChecksAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var rule = MidtermRule.Of(await CommitteeBook.SettingsAsync(context, cancel));
        Add("中期检查到期", StateTone.Bad, await ReadAsync(DueWindow.Due(today)), "检查并登记结果", DueFilter.Midterm);
        Add("本周中期检查", StateTone.Info, await ReadAsync(DueWindow.Week(today)), "约定检查时间", DueFilter.MidtermWeek);

        void Add(string kind, StateTone tone, IEnumerable<DueService> due, string next, string word) =>
            tasks.AddServices(kind, tone, due, next, number => ServiceSteps.AddressOf(ServiceAct.EnterCheck, number), DueFilter.Address(word), today);

        async Task<IEnumerable<DueService>> ReadAsync(DueWindow window)
        {
            var rows = await ServiceJoin.Unchecked(context, today, window, rule).Select(row => new
            {
                row.Project.Number,
                row.Expert.Details.Name,
                row.Appointment.Start,
                row.End,
                Last = context.MidtermChecks.Where(check => check.AppointmentId == row.Appointment.Id).OrderByDescending(check => check.Number)
                    .FirstOrDefault(),
            }).ToListAsync(cancel);
            return rows.Select(row => new DueService(row.Number, row.Name, rule.DueOn(new DateRange(row.Start, row.End), row.Last) ?? today));
        }
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
