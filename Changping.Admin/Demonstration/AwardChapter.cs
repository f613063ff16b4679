using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Commercialisation;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>年度奖励 and 转化补贴: last year's prizes, one paid, and a supplement for a project that was evaluated late; this year's selection begun; one
/// application paid, one that waits.</summary>
internal sealed class AwardChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts)
{
    /// <summary>From the panel to the bank's answer, and from it to a late evaluation and the supplement for it.</summary>
    private const int DaysToPay = 40, DaysToEvaluation = 10, DaysToSupplement = 20;

    public void WriteInto(Agenda agenda)
    {
        var year = calendar.Day(12, 1).Year;
        if (SelectionDay(calendar) is { } day)
        {
            agenda.On(day, "14:00", office => SelectAsync(office, year, 0, PrizeGrade.Second));
            agenda.On(day.AddDays(1), "15:00", office => ApproveAsync(office, year, 0));
            Pay(agenda, day.AddDays(5), Instrument.Prize);
            agenda.On(day.AddDays(DaysToSupplement), "14:10", office => SelectAsync(office, year, 1, PrizeGrade.Third));
            agenda.On(day.AddDays(DaysToSupplement + 1), "15:10", office => ApproveAsync(office, year, 1));
        }

        agenda.Recently(3, "15:40", office => SelectAsync(office, office.Today.Year, 0, null));

        var number = "";
        agenda.On(5, 10, "09:40", async office => number = await ApplyAsync(office, Li, 0, 6_000_000m, "界面改性配方使复合材料层间强度提高 40%，经第三方检测（演示检字 2026-052）",
            "改性材料产线投产，年新增产值约 3,200 万元（演示）", "技术许可合同 演示-2026-07，产线设备付款凭证"));
        agenda.On(5, 11, "10:30", async office =>
        {
            var shown = (await office.Get<ShowApplication>().RunAsync(Wang, number, office.Cancel))!.Attachments.Select(proof => proof.Id).ToList();
            await office.Get<DecideApplication>().RunAsync(Wang, number, shown, approve: true, "突破属实，投资凭证齐全", office.Cancel);
        });
        Pay(agenda, calendar.Day(5, 15), Instrument.Commercialisation);
        agenda.Recently(2, "11:40", office => ApplyAsync(office, Qian, 4, 8_000_000m, "核心指标达到国际先进水平，中试线良率突破 95%，经第三方检测（演示检字 2026-031）",
            "中试线技术入股，预计三年内形成亿元级产值（演示）", "增资协议（演示），验资报告"));
    }

    /// <summary>Of last year's evaluations the one that came after the panel; null where last year's prizes are not shown.</summary>
    public static DateOnly? LateEvaluation(DemoCalendar calendar) => SelectionDay(calendar)?.AddDays(DaysToEvaluation);

    /// <summary>When the year is over, and its budget is entered.</summary>
    private static DateOnly? SelectionDay(DemoCalendar calendar)
    {
        var (planned, earliest) = (calendar.Day(10, 8), new DateOnly(calendar.Day(12, 1).Year + 1, 1, 11));
        var day = planned > earliest ? planned : earliest;
        return day.AddDays(DaysToPay) < calendar.Today ? day : null;
    }

    /// <summary>The first that waits, in a batch of its own, to the bank's answer.</summary>
    private static void Pay(Agenda agenda, DateOnly day, Instrument instrument)
    {
        var number = "";
        agenda.On(day, "09:10", async office =>
        {
            var period = CalendarMonth.Of(office.Today);
            var due = await office.Get<DueClaims>().RunAsync(instrument, period, office.Cancel);
            number = await office.Get<PreparePaymentBatch>()
                .RunAsync(Li, new BatchRequest(instrument, period, [due.First(claim => !claim.IsBlocked).Key]), office.Cancel);
        });
        agenda.On(day, "10:40", office => office.Get<DecidePaymentBatch>().RunAsync(Wang, number, approve: true, null, office.Cancel));
        agenda.On(day.AddDays(2), "11:10", office => SlipAnswers.PaidAsync(office, number));
    }

    private static async Task ApproveAsync(DemoOffice office, int year, int round)
    {
        var shown = await office.Get<ShowSelection>().RunAsync(Wang, year, office.Cancel, round);
        await office.Get<DecideSelection>().RunAsync(Wang, year, shown.Selection!.Version, approve: true, "同意评选结果", office.Cancel, round);
    }

    /// <param name="given">To the best; null where the selection is only begun.</param>
    private static async Task SelectAsync(DemoOffice office, int year, int round, PrizeGrade? given)
    {
        var view = await office.Get<ShowSelection>().RunAsync(Qian, year, office.Cancel, round);
        var draft = PrizeDraft.Of(year, view.Selection, view.Candidates, round);
        foreach (var (grade, quota) in new[] { (PrizeGrade.First, 1), (PrizeGrade.Second, 2), (PrizeGrade.Third, 3) })
        {
            draft.Quotas[grade] = quota;
        }

        foreach (var (member, (name, unit)) in draft.Panel.Zip([("演示评选甲", "演示大学"), ("演示评选乙", "演示研究院"), ("演示评选丙", "演示产业协会")]))
        {
            (member.Name, member.Unit) = (name, unit);
        }

        for (var place = 0; place < draft.Rows.Count; place++)
        {
            draft.Rows[place].Score = 93.5m - (4 * place);
        }

        if (given is null)
        {
            await office.Get<SaveSelection>().RunAsync(Qian, draft, office.Cancel);
            return;
        }

        draft.Rows[0].Grade = given;
        (draft.SelectedOn, draft.Opinion) = (office.Today, "经评议，所列课题成果突出、转化成效明显，建议授奖；一等奖从缺。");
        await office.Get<SubmitSelection>().RunAsync(Qian, draft, office.Cancel);
    }

    private async Task<string> ApplyAsync(DemoOffice office, Actor officer, int index, decimal investment, string breakthrough, string value, string evidence)
    {
        var venture = Venture.All[index];
        var (document, established) = (experts[venture.Expert].Document, venture.EstablishedOn(calendar));
        var number = await office.Get<EnterApplication>().RunAsync(officer, new ApplicationDraft
        {
            Project = await office.AskAsync(context => context.Projects
                .Where(project => project.EstablishedOn == established
                    && context.Experts.Any(expert => expert.Id == project.ExpertId && expert.DocumentNumber == document))
                .Select(project => project.Number).SingleAsync(office.Cancel)),
            AppliedOn = office.Today,
            Investment = investment,
            Breakthrough = breakthrough,
            EconomicValue = value,
            Evidence = evidence,
            EvidenceNumber = $"演示投资凭证 {office.Today.Year}-{index + 1:000}",
        }, office.Cancel);
        var id = await office.AskAsync(context => context.CommercialisationApplications.Where(application => application.Number == number)
            .Select(application => application.Id).SingleAsync(office.Cancel));
        await office.AttachAsync(officer, RecordKind.Commercialisation, id.Value, "投资凭证（演示）.pdf");
        return number;
    }
}
