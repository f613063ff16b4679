using System.Globalization;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Openings;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>Ruling 1: projects that ran before the office began.</summary>
internal sealed partial class GeneratedYear
{
    /// <summary>The day from which on projects are applied for in the office.</summary>
    private static readonly DateOnly GoLive = TestOffice.Day;

    private static readonly long[] Costs = [0_01, 33_333_33, 160_000_00, 333_333_33, 500_000_00, 600_000_00, 600_000_02, 800_000_00];

    /// <summary>A row of the register, with services that end before, within and after the year, some of the earlier rule, some after the go-live
    /// day.</summary>
    private async Task RegisterAsync(YearStep step)
    {
        var (expert, company, how) = (1 + (step.Which % YearTemplate.Experts), 1 + (step.Which / 7 % YearTemplate.Companies), step.How);
        var established = how % 19 == 0 ? Issued.AddDays(-(how % 3)) : how % 17 == 0 ? GoLive.AddDays(how % 2)
            : GoLive.AddDays(how % 2 == 0 ? -690 - (step.Which % 55) : -5 - (step.Which * 37 % 745));
        var (signed, start) = (established.AddDays(how % 5), established.AddDays(how % 5).AddDays(step.Which % 12));
        var (cost, humanities) = (Pick(Costs, how / 3), how % 4 == 0);
        var (paid, months) = (how % 3 == 0 ? Math.Min(cost / 4, 120_000_00) : 0, how % 5 == 0 ? 1 + (how % 20) : 0);
        var (converted, prized) = (how % 7 == 0 ? 1_000_000_00L : 0, how % 11 == 0);
        if (Projects.Find(known => known.IsRegistered && (known.Expert, known.Company, known.Established) == (expert, company, established)) is { } again)
        {
            await CorrectByRegisterAsync(again, cost);
            return;
        }

        var project = new KnownProject
        {
            Id = default,
            Number = "",
            Title = TitleOf(Projects.Count + 1),
            Expert = expert,
            Company = company,
            Cost = cost,
            Humanities = humanities,
            IsRegistered = true,
            Waits = true,
            Established = established,
            Signed = signed,
            Start = start,
            PaidBefore = paid,
            MonthsBefore = months,
            ConvertedBefore = converted,
            PrizedBefore = prized,
        };
        var preview = await TestOffice.PreviewAsync(Office.Get<ProjectImport>(), ProjectsRegister.Schema, Row(project, cost));
        var last = Reckoning.After(start, 24).AddDays(-1);
        var overlaps = Projects.Any(other => other.Expert == expert && HoldsPost(other) && other.Start <= last && start <= other.Served);
        if (preview.HasFaults != (established >= GoLive || overlaps))
        {
            throw Failure($"the register says {string.Join("；", preview.Faults.Select(fault => fault.Message))} of {Day(established)}, and the model that it overlaps: {overlaps}");
        }

        if (preview.HasFaults)
        {
            Note($"a row of {Day(established)}", TestOffice.Officer, "faulty", done: false);
            return;
        }

        await Office.Get<ProjectImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
        var added = (await Office.AskAsync(context => context.Projects.AsNoTracking().OrderByDescending(project => project.Number)
            .Select(project => new { project.Id, project.Number }).ToListAsync())).First(one => Projects.TrueForAll(known => known.Id != one.Id));
        (project.Id, project.Number) = (added.Id, added.Number);
        (project.Last, project.PlainLast) = (last, last);
        project.Stage = start > Today ? KnownStage.Signed : last < Today ? KnownStage.Concluded : KnownStage.Serving;
        project.Authors.Add(TestOffice.Officer.Id);
        Projects.Add(project);
        Note($"{project.Number} established {Day(established)}, serving from {Day(start)}, cost {Yuan(cost)}, paid before {Yuan(paid)}, {months} months", TestOffice.Officer, "registered", done: true);
    }

    private static string? Yuan(long fen) => fen == 0 ? null : (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, string?> Row(KnownProject project, long cost) => Rows.Project(project.Expert,
        ("统一社会信用代码", Rows.CreditCode(project.Company)), ("项目名称", project.Title), ("学科类别", project.Humanities ? "社会人文" : "自然科学"),
        ("项目总经费", Yuan(cost)), ("立项日期", Day(project.Established)), ("协议签订日期", Day(project.Signed)), ("服务起始日", Day(project.Start)),
        ("启用前已拨项目补贴", Yuan(project.PaidBefore)), ("启用前已拨生活补贴月数", project.MonthsBefore == 0 ? null : $"{project.MonthsBefore}"),
        ("启用前已拨转化补贴", Yuan(project.ConvertedBefore)), ("启用前已获奖励", project.PrizedBefore ? "二等奖" : null));

    /// <summary>The same project once more with another cost: only while nothing was granted but what the bank sent back, and for a second person to
    /// confirm anew.</summary>
    private async Task CorrectByRegisterAsync(KnownProject project, long cost)
    {
        var preview = await TestOffice.PreviewAsync(Office.Get<ProjectImport>(), ProjectsRegister.Schema, Row(project, cost));
        var isGranted = cost != project.Cost && Book.Entries.Exists(entry => entry.Project == project && entry.IsLive && entry.State != BookState.Returned);
        if (preview.HasFaults != isGranted)
        {
            throw Failure($"another cost of {project.Number}: {string.Join("；", preview.Faults.Select(fault => fault.Message))}, and the model that something is granted: {isGranted}");
        }

        if (isGranted || cost == project.Cost || !await DoAsync(TestOffice.Officer, Permission.Handle, $"{project.Number} at {Yuan(cost)}",
            () => Office.Get<ProjectImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default)))
        {
            return;
        }

        (project.Cost, project.Waits) = (cost, true);
        project.Authors.Add(TestOffice.Officer.Id);
        Book.Entries.Where(entry => entry.Project == project && entry.State == BookState.Returned).ToList().ForEach(entry => entry.State = BookState.Lapsed);
        project.Stage = project.Stage == KnownStage.Signed && project.Start <= Today ? KnownStage.Serving : project.Stage;
        project.Stage = project.Stage == KnownStage.Serving && project.Last < Today ? KnownStage.Concluded : project.Stage;
    }

    /// <summary>In a post, or was: who never came does not hold it.</summary>
    private static bool HoldsPost(KnownProject project) => project.Start != default && project.Stage is not (KnownStage.NeverCame or KnownStage.Gone);

    /// <summary>Of all its own words, so that no two are alike.</summary>
    private static string TitleOf(int number) => string.Concat(Enumerable.Repeat("甲乙丙丁戊己庚辛壬癸"[number % 10], 4 + (number / 10))) + "联合攻关";

    private async Task ConfirmRegisteredAsync(YearStep step)
    {
        var waiting = Projects.Where(project => project.Waits).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        var project = Pick(waiting, step.Which);
        var by = YearPeople.Any(step.How);
        var view = (await Office.Get<ReadRegistered>().RunAsync(TestOffice.Officer, project.Number, default))!;
        var reasons = view.Missing.Select(_ => "启用前已执行").ToList();
        var lacks = reasons.Count > 0 && step.How % 13 == 0;
        if (await DoAsync(by, Permission.Approve, $"to confirm {project.Number}{(lacks ? " without a reason" : "")}",
            () => Office.Get<ConfirmRegistered>().RunAsync(
            by, project.Number, view.Project.Version, lacks ? reasons[1..] : reasons, default), !lacks, project.Authors))
        {
            project.Waits = false;
        }
    }

    private async Task CorrectOpeningAsync(YearStep step)
    {
        var registered = Projects.Where(project => project.IsRegistered).ToList();
        if (registered.Count == 0)
        {
            return;
        }

        var project = Pick(registered, step.Which);
        var by = YearPeople.Any(step.How);
        var version = await Office.AskAsync(context => context.Projects.Where(one => one.Id == project.Id).Select(one => one.Version).SingleAsync());
        var (paid, months) = (step.How % 2 == 0 ? project.Cost / 5 : 0, step.How % 8);
        if (await DoAsync(by, Permission.Handle, $"to correct the opening of {project.Number} to {paid / 100m} yuan and {months} months",
            () => Office.Get<CorrectOpening>().RunAsync(
                by, project.Number, version,
                new OpeningBalance
                {
                    Subsidy = new Money(paid),
                    AllowanceMonths = months,
                    Commercialisation = new Money(project.ConvertedBefore),
                    Prize = project.PrizedBefore ? Changping.Domain.Policy.PrizeGrade.Second : null
                },
                "核对原始凭证", default),
            !Book.Entries.Exists(entry => entry.Project.Id == project.Id && entry.IsLive)))
        {
            (project.PaidBefore, project.MonthsBefore, project.Waits) = (paid, months, true);
            project.Authors.Add(by.Id);
        }
    }
}
