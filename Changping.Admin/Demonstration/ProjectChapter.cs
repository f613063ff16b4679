using System.Globalization;
using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Openings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>聘用上岗: projects come in by the month of their establishment, are signed, begin, and end.</summary>
internal sealed class ProjectChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts, Hosting hosting)
{
    /// <summary>In service; its early end waits for the second person.</summary>
    private const int EndsSoon = 15;

    public void WriteInto(Agenda agenda)
    {
        Register(agenda, DemoCalendar.Opening, "合作项目登记表（在执行项目）.xlsx", Venture.All.Where(venture => venture.IsOld));
        foreach (var round in Venture.All.Where(venture => !venture.IsOld).GroupBy(venture => venture.EstablishedMonthsAgo))
        {
            Register(agenda, round.Key, $"合作项目登记表（{calendar.Day(round.Key, 12):yyyy年M月}立项）.xlsx", round);
        }

        foreach (var venture in Venture.All)
        {
            if (!venture.IsOld && venture.Fate != Fate.Unsigned)
            {
                var signed = venture.SignedOn(calendar);
                Move(agenda, signed, "10:40", venture, ProjectAction.SignAgreement, signed, null);
                if (venture.Begins)
                {
                    Move(agenda, venture.StartsOn(calendar), "09:20", venture, ProjectAction.StartService, venture.StartsOn(calendar), null);
                }
            }

            End(agenda, venture);
        }

        // The lead has not looked yet.
        Move(agenda, calendar.Recently(2), "16:50", Venture.All[EndsSoon], ProjectAction.EndEarly, calendar.Recently(3), "任务书指标全部完成，三方协商提前结束服务",
            decided: false);
    }

    private void End(Agenda agenda, Venture venture)
    {
        if (venture.IsLongAgoOver)
        {
            var after = venture.StartsOn(calendar).AddYears(2).AddDays(3);
            Move(agenda, after, "11:15", venture, ProjectAction.Conclude, null, null);
        }

        if (venture.Fate == Fate.EndedEarly)
        {
            // Told late: two months that were not served have been paid by then.
            Move(agenda, calendar.Day(2, 8), "09:10", venture, ProjectAction.EndEarly, calendar.Day(4, 10), "攻关任务提前完成并通过企业验收，三方协商提前结束服务（企业补报）");
        }

        if (venture.Fate == Fate.NeverCame)
        {
            // Before the next subsidies are paid: nothing is to be taken back.
            Move(agenda, calendar.Day(4, 9), "15:20", venture, ProjectAction.Terminate, null, "专家受派出单位另有任务，一直未能到岗，三方协商终止");
        }

        if (venture.Fate == Fate.FinishedEarly)
        {
            Move(agenda, calendar.Day(12, 15), "15:20", venture, ProjectAction.EndEarly, calendar.Day(12, 14), "核心指标提前达到并通过第三方验收，三方协商提前结题");
        }

        if (venture.Fate == Fate.Terminated)
        {
            Move(agenda, calendar.Day(5, 21), "15:40", venture, ProjectAction.Terminate, calendar.Day(5, 20), "企业经营方向调整，无法继续投入项目经费，三方协商终止");
        }
    }

    private void Register(Agenda agenda, int monthsAgo, string source, IEnumerable<Venture> ventures)
    {
        var rows = ventures.Select(Row).ToList();
        agenda.On(monthsAgo, 13, "10:00", office => office.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Officer(monthsAgo), source, rows));

        // What came last still waits for the second person.
        if (monthsAgo > 1)
        {
            agenda.On(monthsAgo, 13, "15:10", ConfirmAsync);
        }
    }

    /// <summary>The lead takes over what the register brought, with a reason for each gap.</summary>
    private static async Task ConfirmAsync(DemoOffice office)
    {
        var waiting = await office.AskAsync(context => context.Projects
            .Where(project => project.AwaitsConfirmation).OrderBy(project => project.Number)
            .Select(project => new { project.Number, project.Version }).ToListAsync(office.Cancel));
        foreach (var project in waiting)
        {
            var view = (await office.Get<ReadRegistered>().RunAsync(Wang, project.Number, office.Cancel))!;
            await office.Get<ConfirmRegistered>().RunAsync(
                Wang, project.Number, project.Version, [.. view.Missing.Select(_ => "启用前已按原程序办理，纸质材料在卷")], office.Cancel);
        }
    }

    private Dictionary<string, string?> Row(Venture venture)
    {
        var (expert, host) = (experts[venture.Expert], hosting[venture]);
        var established = venture.EstablishedOn(calendar);
        return new()
        {
            ["项目名称"] = hosting.Title(venture),
            ["统一社会信用代码"] = host.CreditCode,
            ["企业名称"] = host.Name,
            ["科技副总"] = expert.Name,
            ["证件号码"] = expert.Document,
            ["学科类别"] = expert.Topic.Field.ChineseName(),
            ["项目总经费"] = venture.Cost.ToString(CultureInfo.InvariantCulture),
            ["立项日期"] = Nominee.Text(established),
            ["备案号"] = string.Create(CultureInfo.InvariantCulture, $"演示备〔{established.Year}〕{venture.Number + 1:000} 号"),
            ["备案日期"] = Nominee.Text(established.AddDays(-7)),
            ["协议签订日期"] = venture.IsOld ? Nominee.Text(venture.SignedOn(calendar)) : null,
            ["聘任岗位"] = venture.Number % 6 == 5 ? "科技副总（兼首席技术顾问）" : "科技副总",
            ["服务起始日"] = Nominee.Text(venture.StartsOn(calendar)),
        };
    }

    /// <param name="decided">False for a step that waits for its second person.</param>
    private void Move(Agenda agenda, DateOnly day, string time, Venture venture, ProjectAction action, DateOnly? on, string? reason, bool decided = true) =>
        agenda.On(day, time, async office =>
        {
            var established = venture.EstablishedOn(calendar);
            var number = experts[venture.Expert].Document;
            var id = await office.AskAsync(context => (
                from project in context.Projects
                join expert in context.Experts on project.ExpertId equals expert.Id
                where expert.DocumentNumber == number && project.EstablishedOn == established
                select project.Id).SingleAsync(office.Cancel));
            var move = new ProjectMove(id, action, on, reason);
            if (!ProjectLifecycle.TakesTwoPersons(action))
            {
                await office.Get<MoveProject>().RunAsync(Officer(venture.Number), move, office.Cancel);
                return;
            }

            await office.Get<ProposeStep>().RunAsync(Officer(venture.Number), move, office.Cancel);
            if (decided)
            {
                await office.Get<DecideStep>().RunAsync(Wang, id, 1, confirm: true, null, office.Cancel);
            }
        });
}
