using Changping.Admin.Components.Records;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>三（三）: applications that wait for a step, for the person whose step it is; one line a kind. What waits, and whose it is,
/// <see cref="ProjectSteps"/> says.</summary>
internal static class ProcedureTasks
{
    /// <param name="What">Was done, or is the matter.</param>
    /// <param name="Address">Of the list of exactly these.</param>
    private sealed record Line(ProjectWork Work, string Kind, StateTone Tone, string What, string Next, string Address);

    private static IEnumerable<Line> Lines(bool noticeNeeded) =>
    [
        new(ProjectWork.Objections, "待处理异议", StateTone.Bad, "公示有异议", "核查并登记处理结果", "/filings?status=Objected"),
        new(ProjectWork.Submission, "申报草稿", StateTone.Grey, "未提交", "补齐条件后提交", "/projects?status=Draft"),
        new(ProjectWork.Assignment, "待评审", StateTone.Warn, "已申报", "编入评审轮次", "/projects?status=Submitted"),
        new(ProjectWork.Notice, "待公示", StateTone.Warn, "评审通过", "公示", "/filings?status=Unpublished"),
        new(ProjectWork.Agreement, "待签协议", StateTone.Warn, "已立项", "登记三方协议", "/agreements?status=ToSign"),
        new(ProjectWork.Filing, "待备案", StateTone.Warn, noticeNeeded ? "公示期满" : "评审通过", "确认备案号和日期", "/filings?status=Ready"),
    ];

    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var way = await ProjectSteps.WayAsync(context, today, cancel);
        var counts = await context.Projects.GroupBy(way.Work).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        AddLines(Lines(way.NoticeNeeded).Where(line => line.Work < ProjectWork.NoticePeriod));
        if (actor.May(Permission.Handle))
        {
            await AddNoticesAsync(context, way, tasks, cancel);
            await AddFilingLettersAsync(context, way, tasks, cancel);
            await AddLettersAsync(context, way, today, tasks, cancel);
        }

        AddLines(Lines(way.NoticeNeeded).Where(line => line.Work > ProjectWork.NoticePeriod));
        if (actor.May(ProjectSteps.RightOf(ProjectWork.Establishment)))
        {
            var filed = await context.Projects.AsNoTracking().Where(way.Asking(ProjectWork.Establishment)).ToListAsync(cancel);
            var scorers = await ReviewPersons.OfAsync(context, [.. filed.Select(project => project.RoundId).OfType<ReviewRoundId>().Distinct()], cancel);
            Add(tasks, "待立项", StateTone.Warn, "已备案", "审批立项", "/projects?status=Filed", filed.Count(project =>
                project.WhyNotEstablish(actor.Person(), project.RoundId is { } round ? scorers.GetValueOrDefault(round, []) : []) is null));
        }

        void AddLines(IEnumerable<Line> lines)
        {
            foreach (var line in lines.Where(line => actor.May(ProjectSteps.RightOf(line.Work))))
            {
                Add(tasks, line.Kind, line.Tone, line.What, line.Next, line.Address, counts.GetValueOrDefault(line.Work));
            }
        }
    }

    /// <summary>To the officer, until the bureau may file.</summary>
    private static async Task AddNoticesAsync(AdminDbContext context, ProjectWay way, List<HomeTask> tasks, CancellationToken cancel)
    {
        var ends = await context.Projects.Where(way.Asking(ProjectWork.NoticePeriod)).Select(project => project.Notice!.To).ToListAsync(cancel);
        Add(tasks, "公示中", StateTone.Info, "在公示期", "期满无异议后报备案", "/filings?status=InNotice", ends.Count, ends.Count == 0 ? null : ends.Min());
    }

    /// <summary>What the bureau may file and no letter in force asks for.</summary>
    private static async Task AddFilingLettersAsync(AdminDbContext context, ProjectWay way, List<HomeTask> tasks, CancellationToken cancel)
    {
        var ids = await context.Projects.Where(way.Asking(ProjectWork.Filing)).Select(project => project.Id).ToListAsync(cancel);
        var ready = ids.Select(id => id.Value).ToArray();
        var sent = await context.IssuedDocuments.Where(document => document.Kind == DocumentKind.FilingLetter && document.SupersededOn == null)
            .SelectMany(document => document.Concerns).CountAsync(concern => ready.Contains(concern.SubjectId), cancel);
        Add(tasks, "待发备案函", StateTone.Warn, way.NoticeNeeded ? "公示期满" : "评审通过", "签发备案函", "/filings?status=Ready", ready.Length - sent);
    }

    /// <summary>Nobody begins without both letters: they are wanted by the first day of service.</summary>
    private static async Task AddLettersAsync(AdminDbContext context, ProjectWay way, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var starts = await context.Projects.Where(way.Asking(ProjectWork.Letters))
            .Select(project => context.Appointments.Where(appointment => appointment.ProjectId == project.Id).Select(appointment => appointment.Start)
            .First()).ToListAsync(cancel);
        DateOnly? first = starts.Count == 0 ? null : starts.Min();
        Add(tasks, "待颁聘书", StateTone.Warn, "已签协议", "上岗前颁发聘书", "/agreements?status=ToLetter", starts.Count, first, first <= today);
    }

    private static void Add(List<HomeTask> tasks, string kind, StateTone tone, string what, string next, string address, int count,
        DateOnly? deadline = null, bool overdue = false)
    {
        if (count > 0)
        {
            tasks.Add(new HomeTask(kind, tone, $"{count} 个项目{what}", next, deadline, address, count) { Overdue = overdue });
        }
    }
}
