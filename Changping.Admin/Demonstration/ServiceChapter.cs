using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>服务考核: contacts through the year, extensions, what came of it, and the evaluation of those whose time is over.</summary>
internal sealed class ServiceChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts)
{
    /// <summary>Whom nobody has called for more than ninety days.</summary>
    private static readonly int[] Forgotten = [8, 13, 20];

    private static readonly int[] ContactMonths = [11, 8, 5, 2];

    /// <summary>Last called so long ago that the next call is due this week.</summary>
    private const int DueThisWeek = 10, LastCallDaysAgo = 86;

    /// <summary>After the panel of last year's prizes had sat: its prize came by the supplement.</summary>
    private const int EvaluatedLate = 11;

    public void WriteInto(Agenda agenda)
    {
        foreach (var venture in Venture.All.Where(venture => venture.StartMonthsAgo > 2 && venture.Begins && !venture.IsLongAgoOver))
        {
            foreach (var monthsAgo in ContactMonths.Where(months => months < venture.StartMonthsAgo && Serves(venture, months)))
            {
                agenda.On(monthsAgo, 4 + (venture.Number * 5 % 22), "15:30", office => ContactAsync(office, venture, monthsAgo));
            }
        }

        agenda.On(calendar.Today.AddDays(-LastCallDaysAgo), "15:40", office => ContactAsync(office, Venture.All[DueThisWeek], 3));

        agenda.On(2, 9, "10:50", office => ExtendAsync(office, 4, 6, "固态电解质中试线良率突破 95%，经第三方检测（演示检字 2026-031）"));
        agenda.On(2, 10, "16:00", office => DecideAsync(office, 4, true, "突破属实，延长半年完成产线验证"));
        agenda.On(2, 16, "10:20", office => ExtendAsync(office, 6, 12, "样机通过企业内部验收"));
        agenda.On(2, 17, "16:10", office => DecideAsync(office, 6, false, "内部验收不足以说明重大突破，请补充第三方鉴定后再报"));
        agenda.Recently(3, "11:20", office => ExtendAsync(office, 5, 8, "核心算法达到国际同类产品指标，已获北京市科技计划立项（演示立项 2026-118）"));

        foreach (var (venture, goals) in DemoResults.Goals)
        {
            agenda.On(11, 20, "14:10", async office => await office.Get<StateGoals>().RunAsync(
                Officer(venture), await NumberAsync(office, venture), GoalsDraft.Of(goals), office.Cancel));
        }

        foreach (var (venture, monthsAgo, result) in DemoResults.All)
        {
            agenda.On(monthsAgo, 20, "14:20", async office => await office.Get<EnterResult>().RunAsync(
                Officer(venture), await NumberAsync(office, venture), result(office.Get<OfficeClock>().Today), office.Cancel));
        }

        foreach (var venture in Enumerable.Range(4, 8))
        {
            agenda.On(12, 6, "10:30", office => SupportAsync(office, venture));
        }

        foreach (var (venture, grade) in new[] { (10, EvaluationGrade.Excellent), (11, EvaluationGrade.Qualified) })
        {
            var day = venture == EvaluatedLate ? AwardChapter.LateEvaluation(calendar) ?? calendar.Day(11, 12) : calendar.Day(11, 12);
            agenda.On(day, "10:20", office => EvaluateAsync(office, venture, grade));
            agenda.On(day.AddDays(1), "15:10", office => ConfirmAsync(office, venture));
        }

        agenda.On(2, 20, "10:00", office => EvaluateAsync(office, 0, EvaluationGrade.Excellent));
        agenda.On(2, 21, "15:00", office => ConfirmAsync(office, 0));
        agenda.Recently(2, "10:30", office => EvaluateAsync(office, 1, EvaluationGrade.Qualified));
    }

    private static bool Serves(Venture venture, int monthsAgo) =>
        !(monthsAgo == 2 && (venture.Number == DueThisWeek || Forgotten.Contains(venture.Number)))
            && !(monthsAgo < 5 && venture.Fate is Fate.EndedEarly or Fate.Terminated)
         && venture.Fate is not (Fate.Unsigned or Fate.FinishedEarly);

    private async Task ContactAsync(DemoOffice office, Venture venture, int monthsAgo)
    {
        var draft = DemoContacts.Of(venture.Number + monthsAgo);
        draft.Project = await NumberAsync(office, venture.Number);
        draft.HeldOn = office.Get<OfficeClock>().Today;
        await office.Get<EnterContact>().RunAsync(Officer(venture.Number), draft, office.Cancel);
    }

    private async Task ExtendAsync(DemoOffice office, int venture, int months, string evidence)
    {
        var number = await NumberAsync(office, venture);
        var last = await office.AskAsync(context => context.Appointments
            .Where(appointment => context.Projects.Any(project => project.Id == appointment.ProjectId && project.Number == number))
            .Select(appointment => appointment.LastDay).SingleAsync(office.Cancel));
        var service = await office.AskAsync(context => context.Appointments
            .Where(appointment => context.Projects.Any(project => project.Id == appointment.ProjectId && project.Number == number))
            .Select(appointment => appointment.Id.Value).SingleAsync(office.Cancel));
        await office.Get<AddAttachment>().RunAsync(Li, RecordKind.Appointment, service, "突破佐证（演示）.pdf", new MemoryStream(DemoPaper.Of("突破佐证")), office.Cancel);
        await office.Get<ProposeExtension>().RunAsync(Li, number, last.AddMonths(months), evidence, office.Cancel);
    }

    private async Task DecideAsync(DemoOffice office, int venture, bool approve, string reason) =>
        await office.Get<DecideExtension>().RunAsync(Wang, await NumberAsync(office, venture), 1, approve, reason, office.Cancel);

    private async Task SupportAsync(DemoOffice office, int venture)
    {
        var draft = (venture % 4) switch
        {
            0 => new EnterpriseSupportDraft { Kind = EnterpriseSupportKind.Allowance, Monthly = 3_000m + (500m * venture) },
            1 => new EnterpriseSupportDraft { Kind = EnterpriseSupportKind.Transport, Description = "到企工作日派车接送" },
            2 => new EnterpriseSupportDraft { Kind = EnterpriseSupportKind.Conditions, Description = "独立办公室，配研发助理两名" },
            _ => new EnterpriseSupportDraft { Kind = EnterpriseSupportKind.Housing, Monthly = 2_500m, Description = "园区单身公寓租金补助" },
        };
        draft.Since = Venture.All[venture].StartsOn(calendar);
        await office.Get<EnterEnterpriseSupport>().RunAsync(Officer(venture), await NumberAsync(office, venture), draft, office.Cancel);
    }

    private async Task EvaluateAsync(DemoOffice office, int venture, EvaluationGrade grade)
    {
        var draft = EvaluationDraft.Of(null, office.Get<OfficeClock>().Today);
        (draft.Panel[0].Name, draft.Panel[0].Unit) = ("演示评审甲", "演示大学材料学院");
        (draft.Panel[1].Name, draft.Panel[1].Unit) = ("演示评审乙", "演示研究院");
        (draft.Panel[2].Name, draft.Panel[2].Unit) = ("演示评审丙", "演示会计师事务所");
        draft.Grade = grade;
        draft.Progress = "合作协议约定的研发任务全部完成，经费使用规范，过程资料齐全。";
        draft.Cooperation = grade == EvaluationGrade.Excellent ? "形成自主知识产权并实现转化，带动企业组建研发团队，成效突出。" : "完成技术攻关并培养研发骨干，转化尚在推进。";
        await office.Get<PrepareEvaluation>().RunAsync(Qian, await NumberAsync(office, venture), draft, office.Cancel);
    }

    private async Task ConfirmAsync(DemoOffice office, int venture)
    {
        var number = await NumberAsync(office, venture);
        var shown = await office.Get<ShowEvaluation>().RunAsync(Li, number, office.Cancel);
        await office.Get<DecideEvaluation>().RunAsync(Wang, number, shown!.Evaluation!.Version, true, null, office.Cancel);
    }

    private async Task<string> NumberAsync(DemoOffice office, int index)
    {
        var venture = Venture.All[index];
        var (document, established) = (experts[venture.Expert].Document, venture.EstablishedOn(calendar));
        return await office.AskAsync(context => context.Projects
            .Where(project => project.EstablishedOn == established
                && context.Experts.Any(expert => expert.Id == project.ExpertId && expert.DocumentNumber == document))
            .Select(project => project.Number).SingleAsync(office.Cancel));
    }
}
