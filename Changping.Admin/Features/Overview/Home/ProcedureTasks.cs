using Changping.Admin.Components.Records;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>三（三）: applications that wait for a step, for the person whose step it is; one line a kind.</summary>
internal static class ProcedureTasks
{
    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var needed = (await CommitteeBook.SettingsAsync(context, cancel)).NoticeDays > 0;
        var ready = await ReadyAsync(context, today, needed, cancel);
        if (actor.May(Permission.Handle))
        {
            await AddOfficersAsync(context, ready, today, needed, tasks, cancel);
        }

        if (actor.May(Permission.ConfirmFiling))
        {
            Add(tasks, "待备案", StateTone.Warn, needed ? "公示期满" : "评审通过", "确认备案号和日期", "/filings?status=Ready", ready.Length);
        }

        if (actor.May(Permission.Approve))
        {
            var filed = await context.Projects.AsNoTracking().Where(project => project.State == ProjectState.Filed).ToListAsync(cancel);
            var scorers = await ReviewPersons.OfAsync(context, [.. filed.Select(project => project.RoundId).OfType<ReviewRoundId>().Distinct()], cancel);
            Add(tasks, "待立项", StateTone.Warn, "已备案", "审批立项", "/projects?status=Filed", filed.Count(project =>
                project.WhyNotEstablish(actor.Person(), project.RoundId is { } round ? scorers.GetValueOrDefault(round, []) : []) is null));
        }
    }

    private static async Task AddOfficersAsync(AdminDbContext context, Guid[] ready, DateOnly today, bool needed, List<HomeTask> tasks, CancellationToken cancel)
    {
        ProjectState[] waiting = [ProjectState.Draft, ProjectState.Submitted, ProjectState.Established];
        var counts = await context.Projects.Where(project => waiting.Contains(project.State))
            .GroupBy(project => project.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Add(tasks, "待处理异议", StateTone.Bad, "公示有异议", "核查并登记处理结果", "/filings?status=Objected", await context.Projects.CountAsync(
            project => project.State == ProjectState.Passed && project.Objections.Any(objection => objection.Answer == null), cancel));
        Add(tasks, "申报草稿", StateTone.Grey, "未提交", "补齐条件后提交", "/projects?status=Draft", counts.GetValueOrDefault(ProjectState.Draft));
        Add(tasks, "待评审", StateTone.Warn, "已申报", "编入评审轮次", "/projects?status=Submitted", counts.GetValueOrDefault(ProjectState.Submitted));
        Add(tasks, "待公示", StateTone.Warn, "评审通过", "公示", "/filings?status=Unpublished", !needed ? 0 : await context.Projects.CountAsync(
            project => project.State == ProjectState.Passed && project.Notice == null, cancel));
        await AddNoticesAsync(context, today, tasks, cancel);
        Add(tasks, "待发备案函", StateTone.Warn, needed ? "公示期满" : "评审通过", "签发备案函", "/filings?status=Ready", ready.Length - await SentAsync(context, ready, cancel));
        Add(tasks, "待签协议", StateTone.Warn, "已立项", "登记三方协议", "/agreements?status=ToSign", counts.GetValueOrDefault(ProjectState.Established));
        await AddLettersAsync(context, today, tasks, cancel);
    }

    /// <summary>Passed, without open objection, and no notice to be waited for.</summary>
    private static async Task<Guid[]> ReadyAsync(AdminDbContext context, DateOnly today, bool needed, CancellationToken cancel)
    {
        var ids = await context.Projects.Where(project => project.State == ProjectState.Passed && project.Objections.All(objection => objection.Answer != null)
            && (project.Notice == null ? !needed : project.Notice.To < today)).Select(project => project.Id).ToListAsync(cancel);
        return [.. ids.Select(id => id.Value)];
    }

    /// <summary>How many of them a filing letter in force lists.</summary>
    private static Task<int> SentAsync(AdminDbContext context, Guid[] projects, CancellationToken cancel) =>
        context.IssuedDocuments.Where(document => document.Kind == DocumentKind.FilingLetter && document.SupersededOn == null)
            .SelectMany(document => document.Concerns).CountAsync(concern => projects.Contains(concern.SubjectId), cancel);

    private static async Task AddNoticesAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var ends = await context.Projects
            .Where(project => project.State == ProjectState.Passed && project.Notice!.To >= today && project.Objections.All(objection => objection.Answer != null))
            .Select(project => project.Notice!.To).ToListAsync(cancel);
        Add(tasks, "公示中", StateTone.Info, "在公示期", "期满无异议后报备案", "/filings?status=InNotice", ends.Count, ends.Count == 0 ? null : ends.Min());
    }

    /// <summary>Nobody begins without both letters: they are wanted by the first day of service.</summary>
    private static async Task AddLettersAsync(AdminDbContext context, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var starts = await context.Projects
            .Where(project => project.State == ProjectState.AgreementSigned && !project.IsRegistered && (project.DistrictLetter == null || project.EnterpriseLetter == null))
            .Select(project => context.Appointments.Where(appointment => appointment.ProjectId == project.Id).Select(appointment => appointment.Start).First()).ToListAsync(cancel);
        DateOnly? first = starts.Count == 0 ? null : starts.Min();
        Add(tasks, "待颁聘书", StateTone.Warn, "已签协议", "上岗前颁发聘书", "/agreements?status=ToLetter", starts.Count, first, first <= today);
    }

    private static void Add(List<HomeTask> tasks, string kind, StateTone tone, string what, string next, string address, int count, DateOnly? deadline = null, bool overdue = false)
    {
        if (count > 0)
        {
            tasks.Add(new HomeTask(kind, tone, $"{count} 个项目{what}", next, deadline, address, count) { Overdue = overdue });
        }
    }
}
