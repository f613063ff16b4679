using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.TalentPool;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Features.Overview.Figures;

/// <summary>Who is in the pool and on duty, what projects cost and were subsidised with, each with the SQL that it must agree with.</summary>
internal sealed class PeopleBySql(TestOffice office, ShownFigures shown)
{
    public const string OnDuty = "SELECT COUNT(*) FROM Appointments a WHERE a.State = 'Serving' AND a.Start <= $today AND a.LastDayServed >= $today";
    private const string Ending = $"{OnDuty} AND a.LastDayServed <= date($today, '+90 days')";
    private const string Pool = "SELECT COUNT(DISTINCT ExpertId) FROM PoolEntries WHERE State = 'Admitted'";
    private const string PooledIn = $"{Pool} AND strftime('%Y', AdmittedOn) = $year";

    /// <summary>Confirmed by the bank, less what came back, with what was paid before the office began.</summary>
    private const string Subsidised = """
        SELECT IFNULL((SELECT SUM(d.Amount_Fen) FROM Disbursements d JOIN Grants g ON g.Id = d.GrantId JOIN Projects p ON p.Id = g.ProjectId
            WHERE d.Outcome = 'Paid' AND g.Instrument = 'ProjectSubsidy' AND ($number = '' OR p.Number = $number)), 0)
            + IFNULL((SELECT SUM(Opening_Subsidy_Fen) FROM Projects p WHERE $number = '' OR p.Number = $number), 0)
        """;

    public static string Today => TestOffice.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task CompareAsync()
    {
        (string, object)[] of = [("$today", Today), ("$year", $"{TestOffice.Day.Year}"), ("$number", "")];
        var home = await office.Get<HomeFigures>().RunAsync(TestOffice.Officer, default);
        await shown.SameAsync("home pool", home.Pool, Pool);
        await shown.SameAsync("home pool of the year", home.PoolThisYear, PooledIn, of);
        await shown.SameAsync("home on duty", home.OnDuty, OnDuty, of);
        await shown.SameAsync("home ending", home.Ending, Ending, of);

        var view = await office.Get<ReadDashboard>().RunAsync(TestOffice.Officer, new DashboardScope(TestOffice.Day.Year, CaseScope.All), default);
        await shown.SameAsync("dashboard pool", view.Pool.All.Count ?? 0, Pool);
        await shown.SameAsync("dashboard pool of the year", view.Funnel.Pooled.Count ?? 0, PooledIn, of);
        await shown.SameAsync("dashboard on duty", view.Service.OnDuty.Count ?? 0, OnDuty, of);
        foreach (var (days, figure) in view.Service.Ending)
        {
            await shown.SameAsync($"dashboard ending in {days}", figure.Count ?? 0, $"{OnDuty} AND a.LastDayServed <= date($today, '+{days} days')", of);
        }

        await shown.SameAsync("dashboard over", view.Service.Over.Count ?? 0,
            "SELECT COUNT(*) FROM Appointments WHERE State = 'Serving' AND LastDayServed < $today", of);
        await shown.SameAsync("dashboard absent", view.Service.Absent.Count ?? 0, """
            SELECT COUNT(*) FROM Appointments a JOIN Projects p ON p.Id = a.ProjectId WHERE a.State = 'Named' AND a.Start <= $today
                AND (p.IsRegistered = 1 OR (p.DistrictLetter_Number IS NOT NULL AND p.EnterpriseLetter_Number IS NOT NULL))
            """, of);
        await shown.SameAsync("dashboard established", Step(view, "立项"), "SELECT COUNT(*) FROM Projects WHERE strftime('%Y', EstablishedOn) = $year", of);
        await shown.SameAsync("dashboard filed", Step(view, "备案"), "SELECT COUNT(*) FROM Projects WHERE strftime('%Y', Facts_FiledOn) = $year", of);
        await shown.SameAsync("dashboard applied", Step(view, "申报项目"), "SELECT COUNT(*) FROM Projects WHERE strftime('%Y', SubmittedOn) = $year", of);
        await shown.SameAsync("dashboard begun", Step(view, "上岗"),
            "SELECT COUNT(*) FROM Appointments WHERE State NOT IN ('Named', 'NeverTakenUp') AND strftime('%Y', Start) = $year AND Start <= $today", of);
        await shown.SameAsync("dashboard needs", view.Needs.Raised.Count ?? 0, "SELECT COUNT(*) FROM Needs WHERE strftime('%Y', RaisedOn) = $year", of);

        await ListsAsync(of);
    }

    private async Task ListsAsync((string, object)[] of)
    {
        var pool = await office.Get<ListPool>().RunAsync(TestOffice.Officer, ListQuery.First, default);
        await shown.SameAsync("pool", pool.Total, Pool);
        await shown.SameAsync("pool on duty", pool.StatusCounts[ListPool.InService],
            $"SELECT COUNT(*) FROM PoolEntries e WHERE e.State = 'Admitted' AND EXISTS ({OnDuty.Replace("COUNT(*)", "1", StringComparison.Ordinal)} AND a.ExpertId = e.ExpertId)", of);
        var services = await office.Get<ListServices>().RunAsync(TestOffice.Officer, ListQuery.First.With(ListServices.Duty, "on"), default);
        await shown.SameAsync("services on duty", services.Total, OnDuty, of);

        var projects = await office.Get<ProjectList>().RunAsync(TestOffice.Officer, ListQuery.First with { PageSize = 1000 }, default);
        await shown.SumAsync("projects subsidy", projects.Totals["subsidy"], Subsidised, of);
        await shown.SumAsync("projects cost", projects.Totals["cost"], "SELECT SUM(Facts_TotalCost_Fen) FROM Projects");
        foreach (var row in projects.Rows)
        {
            await shown.SameAsync($"project {row.Number} subsidy", row.Subsidy, Subsidised, ("$number", row.Number));
        }

        var enterprises = await office.Get<EnterpriseList>().RunAsync(TestOffice.Officer, ListQuery.First with { PageSize = 1000 }, default);
        foreach (var row in enterprises.Rows)
        {
            await shown.SameAsync($"enterprise {row.Name} on duty", row.OnDuty,
                $"{OnDuty} AND a.EnterpriseId = (SELECT Id FROM Enterprises WHERE CreditCode = $code)", [.. of, ("$code", row.CreditCode)]);
            foreach (var project in (await office.Get<EnterpriseRecord>().RunAsync(TestOffice.Officer, row.CreditCode, default))!.Projects)
            {
                await shown.SameAsync($"enterprise's project {project.Number} subsidy", project.Subsidy, Subsidised, ("$number", project.Number));
            }
        }
    }

    private static int Step(DashboardView view, string name) => view.Funnel.Steps.Single(step => step.Name == name).Year.Count ?? 0;
}
