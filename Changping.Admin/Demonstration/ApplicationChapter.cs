using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>三（三）: what came of agreed intents, from the draft to the post; the rounds between are those of <see cref="ReviewChapter"/>.</summary>
internal sealed class ApplicationChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts)
{
    /// <summary>Experts whose projects the registers bring in: they are not asked a second time.</summary>
    private readonly HashSet<string> _hosted = [.. Venture.All.Select(venture => experts[venture.Expert].Document)];

    public void WriteInto(Agenda agenda)
    {
        Apply(agenda, calendar.Day(8, 7), 4);
        agenda.On(8, 26, "10:10", office => EachAsync(
            office, ProjectState.Passed, 2, (project, _) => new ProjectMove(project.Id, ProjectAction.Withdraw, Reason: "企业自筹资金未落实，撤回申报")));

        Apply(agenda, calendar.Day(4, 7), 9);
        agenda.On(4, 24, "10:10", office => EachAsync(office, ProjectState.Passed, 3, (project, at) => Move(project, ProjectAction.PublishNotice, at)));
        // After the longest notice: over the National Day week it ends on the 8th.
        agenda.On(3, 9, "14:30", office => EachAsync(office, ProjectState.Passed, 3, File, Zhao));
        agenda.On(3, 12, "16:00", office => EachAsync(office, ProjectState.Filed, 2, (project, at) => Move(project, ProjectAction.Establish, at), Wang));
        agenda.On(2, 20, "10:20", SignAsync);
        agenda.On(1, 8, "10:40", GiveUpAsync);

        agenda.Recently(14, "11:00", office => EachAsync(office, ProjectState.Passed, 1, (project, at) => Move(project, ProjectAction.PublishNotice, at)));
        agenda.Recently(3, "11:00", office => EachAsync(
            office, ProjectState.Passed, 2, (project, at) => Move(project, ProjectAction.PublishNotice, at), only: project => project.Notice == null));
        agenda.Recently(2, "15:20", ObjectAsync);

        Apply(agenda, calendar.Recently(12), 4);
        agenda.Recently(4, "09:40", office => DraftAsync(office, 3));
        agenda.Recently(3, "16:10", office => EachAsync(office, ProjectState.Draft, 1, (project, _) => new ProjectMove(project.Id, ProjectAction.Submit)));
        agenda.Recently(1, "10:30", office => EachAsync(
            office, ProjectState.Draft, 1, (project, _) => new ProjectMove(project.Id, ProjectAction.Withdraw, Reason: "企业融资计划有变，暂不申报")));
    }

    private void Apply(Agenda agenda, DateOnly day, int most)
    {
        agenda.On(day, "09:30", office => DraftAsync(office, most));
        agenda.On(day, "16:30", office => EachAsync(office, ProjectState.Draft, most, (project, _) => new ProjectMove(project.Id, ProjectAction.Submit)));
    }

    /// <summary>From the oldest agreed intents whose conditions are met on the day, one project an expert; where they are too few, a need and its
    /// first suggestion agree that morning.</summary>
    private async Task DraftAsync(DemoOffice office, int most)
    {
        var drafted = await DraftAgreedAsync(office, 0, most);
        var wanted = most - drafted;
        var needs = await office.AskAsync(context => context.Needs
            .Where(need => need.State == NeedState.Published
                && !context.CooperationIntents.Any(intent => intent.NeedId == need.Id && intent.State == IntentState.Agreed))
            .OrderBy(need => need.Number).Select(need => need.Id).ToListAsync(office.Cancel));
        foreach (var need in needs)
        {
            wanted -= wanted > 0 && await AgreeAsync(office, need) ? 1 : 0;
        }

        await DraftAgreedAsync(office, drafted, most);
    }

    private async Task<int> DraftAgreedAsync(DemoOffice office, int drafted, int most)
    {
        var intents = await office.AskAsync(context => (
            from intent in context.CooperationIntents
            join need in context.Needs on intent.NeedId equals need.Id
            join enterprise in context.Enterprises on intent.EnterpriseId equals enterprise.Id
            join expert in context.Experts on intent.ExpertId equals expert.Id
            where intent.State == IntentState.Agreed && !_hosted.Contains(expert.DocumentNumber)
                && !context.Projects.Any(project => project.ExpertId == intent.ExpertId)
            orderby intent.Number
            select new { need.Title, need.Description, enterprise.CreditCode, expert.Number }).ToListAsync(office.Cancel));
        foreach (var intent in intents.DistinctBy(intent => intent.Number))
        {
            if (drafted < most && (await office.Get<CheckApplication>().RunAsync(Li, intent.CreditCode, intent.Number, null, office.Cancel))
                .Blockers().Count == 0)
            {
                await office.Get<DraftProject>().RunAsync(Officer(drafted), new ApplicationForm(
                    intent.CreditCode, intent.Number, $"{intent.Title}联合攻关", ProjectField.NaturalSciences, Money.FromYuan(260_000 + (drafted * 85_000)),
                    [new GoalTarget(ResultKind.JointResearch, 1, intent.Description), new GoalTarget(ResultKind.Training, 2 + drafted, null)],
                    "演示数据"), null, null, office.Cancel);
                drafted++;
            }
        }

        return drafted;
    }

    private async Task<bool> AgreeAsync(DemoOffice office, NeedId need)
    {
        var today = office.Get<Admin.Office.OfficeClock>().Today;
        var busy = await office.AskAsync(context => context.Projects.Select(project => project.ExpertId)
            .Concat(context.CooperationIntents.Where(intent => intent.State != IntentState.Withdrawn).Select(intent => intent.ExpertId))
            .Concat(context.Experts.Where(expert => _hosted.Contains(expert.DocumentNumber)).Select(expert => expert.Id)).ToListAsync(office.Cancel));
        if ((await office.Get<SuggestExperts>().RunAsync(Li, need, null, 20, office.Cancel))
            .FirstOrDefault(expert => !busy.Contains(expert.Id)) is not { } chosen)
        {
            return false;
        }

        var number = await office.Get<ProposeIntent>().RunAsync(Li, need, chosen.Id, office.Cancel);
        var intent = await office.AskAsync(context => context.CooperationIntents.Where(one => one.Number == number).Select(one => one.Id)
            .SingleAsync(office.Cancel));
        await office.Get<RecordConsent>().RunAsync(Li, new ConsentNote(intent, ConsentSide.Enterprise, today, "企业盖章的合作意向函（演示）"), office.Cancel);
        await office.Get<RecordConsent>().RunAsync(Li, new ConsentNote(intent, ConsentSide.Expert, today, "专家回复邮件，派出单位知悉（演示）"), office.Cancel);
        return true;
    }

    /// <summary>Of a company whose account is known: its subsidy is due from then on.</summary>
    private async Task SignAsync(DemoOffice office)
    {
        var known = await office.AskAsync(context => (
            from project in context.Projects
            where project.State == ProjectState.Established && !project.IsRegistered
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            where enterprise.Account.Current != null
            orderby project.Number
            select project.Id).ToListAsync(office.Cancel));
        await EachAsync(office, ProjectState.Established, 1, (project, at) => Sign(project, at, calendar.Day(-1, 1)),
            only: project => known.Contains(project.Id));
    }

    /// <summary>放弃立项: of what was established and not signed.</summary>
    private static async Task GiveUpAsync(DemoOffice office)
    {
        var id = await office.AskAsync(context => context.Projects.Where(project => project.State == ProjectState.Established && !project.IsRegistered)
            .OrderBy(project => project.Number).Select(project => project.Id).FirstAsync(office.Cancel));
        await office.Get<ProposeStep>().RunAsync(Qian, new ProjectMove(id, ProjectAction.GiveUp, Reason: "企业经费安排调整，协议签订前书面放弃立项"), office.Cancel);
        await office.Get<DecideStep>().RunAsync(Wang, id, 1, confirm: true, null, office.Cancel);
    }

    private static async Task ObjectAsync(DemoOffice office)
    {
        var today = office.Get<Admin.Office.OfficeClock>().Today;
        var id = await office.AskAsync(context => context.Projects
            .Where(project => project.State == ProjectState.Passed && project.Notice != null && project.Notice.To >= today)
            .OrderBy(project => project.Number).Select(project => (ProjectId?)project.Id).FirstOrDefaultAsync(office.Cancel));
        if (id is { } found)
        {
            await office.Get<RecordObjection>().RunAsync(
                Qian, found, "某科技公司（演示）", "反映项目技术路线与本公司在研项目相近，请核查知识产权归属", null, office.Cancel);
        }
    }

    /// <summary>Takes the step for the oldest applications of the state; projects of the registers are moved by their own chapter.</summary>
    private static async Task EachAsync(
        DemoOffice office, ProjectState state, int most, Func<CooperationProject, DateOnly, ProjectMove> step, Admin.Office.Actor? by = null,
        System.Linq.Expressions.Expression<Func<CooperationProject, bool>>? only = null)
    {
        var today = office.Get<Admin.Office.OfficeClock>().Today;
        var projects = await office.AskAsync(context => context.Projects.AsNoTracking().Where(project => project.State == state && !project.IsRegistered)
            .Where(only ?? (project => true)).OrderBy(project => project.Number).Take(most).ToListAsync(office.Cancel));
        foreach (var (project, index) in projects.Select((project, index) => (project, index)))
        {
            await office.Get<MoveProject>().RunAsync(by ?? Officer(index), step(project, today), office.Cancel);
        }
    }

    private static ProjectMove Move(CooperationProject project, ProjectAction action, DateOnly at) => new(project.Id, action, at);

    private static ProjectMove File(CooperationProject project, DateOnly at) =>
        new(project.Id, ProjectAction.File, at, Number: $"演示备〔{at.Year}〕{project.Number[^4..]} 号");

    private static ProjectMove Sign(CooperationProject project, DateOnly at, DateOnly start) => new(
        project.Id, ProjectAction.SignAgreement, Terms: new AgreementTerms(
            at, "周总（演示）", "科研处（演示）", "本人", "科技副总", start, "人事关系保留在推荐单位，每周到岗不少于一天，双方共同考核", "合作期间的成果由三方共有，转化收益另行约定")
        { InstitutionSignedOn = at.AddDays(-1), Attachments = "知识产权归属约定\n保密协议" });
}
