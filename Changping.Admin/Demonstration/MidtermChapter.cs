using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Service;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>中期检查: of all who serve for more than a year but one; two had to put something right, and one of them is to be looked at again.</summary>
internal sealed class MidtermChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts)
{
    private const int Months = 12;

    /// <summary>Visits are arranged some days after the day.</summary>
    private const int DaysAfter = 8;

    /// <summary>Nobody went there yet.</summary>
    private const int Overdue = 14;

    private const int Corrected = 7, ToBeSeenAgain = 13;

    private static readonly string[] Notes =
    [
        "研发任务按协议推进，到岗时间落实，经费专账核算", "样机已完成，检测报告已出具，下一步小批量试制", "联合团队运转正常，已申请发明专利两件",
        "阶段目标已达到，企业对合作满意，经费使用规范",
    ];

    public void WriteInto(Agenda agenda)
    {
        foreach (var venture in Venture.All.Where(IsDue))
        {
            var day = Later(venture.StartsOn(calendar).AddMonths(Months), calendar.Day(DemoCalendar.Opening, 20)).AddDays(DaysAfter);
            agenda.On(day, "14:50", office => CheckAsync(office, venture, First(venture, office.Get<Admin.Office.OfficeClock>().Today)));
            if (venture.Number == Corrected)
            {
                agenda.On(day.AddDays(27), "15:10", office => CheckAsync(
                    office, venture, Draft(office.Get<Admin.Office.OfficeClock>().Today, MidtermFinding.OnPlan, "到岗记录已补齐，经费已专账核算，整改到位")));
            }
        }
    }

    /// <summary>Still in service, and halfway some weeks ago.</summary>
    private bool IsDue(Venture venture) =>
        venture is { Begins: true, IsLongAgoOver: false, Fate: Fate.Usual } && venture.Number != Overdue
        && venture.StartsOn(calendar).AddMonths(Months).AddDays(DaysAfter + 2) < calendar.Today;

    private static MidtermDraft First(Venture venture, DateOnly on) => venture.Number switch
    {
        Corrected => Draft(on, MidtermFinding.NeedsCorrection, "到岗记录不全，部分经费未专账核算；一个月内补齐并提交凭证", on.AddDays(30)),
        ToBeSeenAgain => Draft(on, MidtermFinding.NeedsCorrection, "关键设备未到位，进度滞后三个月；企业提交赶工计划并落实设备采购", on.AddMonths(3)),
        9 => Draft(on, MidtermFinding.Behind, "设备到货推迟，样机测试滞后约一个月，企业已调整计划，不影响总目标"),
        _ => Draft(on, MidtermFinding.OnPlan, Notes[venture.Number % Notes.Length]),
    };

    private static MidtermDraft Draft(DateOnly on, MidtermFinding finding, string note, DateOnly? again = null) =>
        new() { CheckedOn = on, Finding = finding, Note = note, RecheckOn = again };

    private async Task CheckAsync(DemoOffice office, Venture venture, MidtermDraft draft)
    {
        var (document, established) = (experts[venture.Expert].Document, venture.EstablishedOn(calendar));
        var number = await office.AskAsync(context => context.Projects
            .Where(project => project.EstablishedOn == established
                && context.Experts.Any(expert => expert.Id == project.ExpertId && expert.DocumentNumber == document))
            .Select(project => project.Number).SingleAsync(office.Cancel));
        await office.Get<EnterMidtermCheck>().RunAsync(Officer(venture.Number), number, draft, office.Cancel);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
