using System.Text.RegularExpressions;
using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Policies;

/// <summary>A second version comes: what began under 2.0 keeps its numbers, figures and forms; what begins after it has the new ones.</summary>
public sealed class SecondVersionTests
{
    private static readonly DateOnly Before = SecondVersion.IssuedOn.AddDays(-1);

    [Fact]
    public async Task A_nomination_is_judged_by_the_version_of_its_day_and_cites_its_numbers()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var later = await office.UnderSecondVersionAsync();
        await TestOffice.ImportAsync(later.Get<ExpertImport>(), ExpertsRegister.Schema,
            Rows.Expert(1, ("推荐日期", $"{Before:yyyy-MM-dd}"), ("参加工作时间", "2024-05-01")),
            Rows.Expert(2, ("推荐日期", $"{SecondVersion.IssuedOn:yyyy-MM-dd}"), ("参加工作时间", "2024-05-01")));

        var (old, young) = (await VerdictAsync(later, "测试一"), await VerdictAsync(later, "测试二"));

        Assert.Equal(("2.0", Overall.Eligible), (old.Policy, old.Overall));
        Assert.Equal(["二（一）1", "二（二）1", "二（二）2", "二（二）序", "二（二）3"], old.Findings.Select(finding => finding.Clause.Number));
        Assert.Equal(("3.0", Overall.Ineligible), (young.Policy, young.Overall));
        Assert.Equal(["三（一）1", "三（二）1", "三（二）2", "三（二）序", "三（二）3"], young.Findings.Select(finding => finding.Clause.Number));
        Assert.Contains("不满 3 年", young.Findings[2].Evidence, StringComparison.Ordinal);
        Assert.Contains("按三（二）末段申请放宽", young.Findings[2].Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_pool_rests_on_keeps_its_numbers_and_is_counted_by_the_rule()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        await AdmitAsync(office);
        await using var later = await office.UnderSecondVersionAsync();
        await TestOffice.ImportAsync(later.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(2, ("推荐日期", $"{TestOffice.Day:yyyy-MM-dd}")));
        await AdmitAsync(later);

        var verdicts = await later.AskAsync(context => context.PoolEntries.OrderBy(entry => entry.Number).Select(entry => entry.Verdict).ToListAsync());
        Assert.Equal(
            [(Clauses.UniversitiesAndHospitals, "二（一）1", "2.0"), (Clauses.UniversitiesAndHospitals, "三（一）1", "3.0")],
            verdicts.Select(verdict => (verdict.Findings[0].Clause.Key, verdict.Findings[0].Clause.Number, verdict.Findings[0].Clause.Policy)));
        var stored = await later.AskAsync(context =>
            context.Database.SqlQuery<string>($"SELECT Verdict AS Value FROM PoolEntries ORDER BY Number LIMIT 1").SingleAsync());
        Assert.Contains("""{"Key":"universities-and-hospitals","Number":"二（一）1","Policy":"2.0"}""", stored, StringComparison.Ordinal);

        var ground = (await later.Get<ReadDashboard>().RunAsync(TestOffice.Officer, new DashboardScope(TestOffice.Day.Year, CaseScope.All), default))
            .Pool.Grounds.Single(ground => ground.Clause == Clauses.UniversitiesAndHospitals);
        Assert.Equal(2, ground.Figure.Count);
    }

    [Fact]
    public async Task A_project_of_the_old_version_is_paid_by_its_figures_and_cites_its_numbers()
    {
        await using var office = await FundedOffice.OpenAsync();
        await using var later = await office.UnderSecondVersionAsync();

        var months = await later.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default);
        Assert.All(months, claim => Assert.Equal((Money.FromYuan(2000), "四（二）2"), (claim.Calculation!.Amount, claim.Calculation.Clause!.Value.Number)));
        var subsidy = Assert.Single(await later.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default));
        Assert.EndsWith("核定 300,000.00 元（四（二）1）", subsidy.Calculation!.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.0", 333_333, "合作项目总经费 333,333.00 元 → × 50% = 166,666.50 元 → 自然科学领域不超过 300,000.00 元 → 核定 166,666.50 元（四（二）1）")]
    [InlineData("3.0", 333_333,
        "合作项目总经费 333,333.00 元 → × 50% = 166,666.50 元 → 取整到 1,000.00 元的整数倍 = 166,000.00 元 → 自然科学领域不超过 300,000.00 元 → 核定 166,000.00 元（五（二）1）")]
    [InlineData("3.0", 332_000,
        "合作项目总经费 332,000.00 元 → × 50% = 166,000.00 元 → 取整到 1,000.00 元的整数倍 = 166,000.00 元 → 自然科学领域不超过 300,000.00 元 → 核定 166,000.00 元（五（二）1）")]
    [InlineData("3.0", 1_999, "合作项目总经费 1,999.00 元 → × 50% = 999.50 元 → 取整到 1,000.00 元的整数倍 = 0.00 元 → 自然科学领域不超过 300,000.00 元 → 核定 0.00 元（五（二）1）")]
    public async Task The_form_of_the_subsidy_is_the_versions(string version, int cost, string explanation)
    {
        await using var office = await TestOffice.OpenAsync();
        await using var later = await office.UnderSecondVersionAsync();
        var policy = (await later.Get<PolicyLibrary>().BookAsync(default)).Named(version);

        var calculation = ProjectSubsidy.Compute(Money.FromYuan(cost), ProjectField.NaturalSciences, policy, TestOffice.Day);

        Assert.Equal(explanation, calculation.Explanation);
        Assert.True(calculation.IsSound);
        if (calculation.Steps.ToList().FindIndex(step => step.Kind == CalculationStepKind.RoundDown) is > 0 and var rounded)
        {
            var wrong = calculation.Steps[rounded] with { Amount = calculation.Steps[rounded].Amount + Money.FromYuan(1) };
            Assert.False(new Calculation([.. calculation.Steps.Take(rounded), wrong]).IsSound);
        }
    }

    [Fact]
    public async Task A_refusal_prints_the_number_of_the_cases_version_and_without_a_case_of_the_one_in_force()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1, ("协议签订日期", null), ("服务起始日", "2026-12-01"));
        await using var later = await office.UnderSecondVersionAsync();

        var onCase = await Assert.ThrowsAsync<RuleViolationException>(() => later.MoveAsync(number, ProjectAction.Conclude));
        Assert.EndsWith("（三（四））", Say(later, onCase), StringComparison.Ordinal);

        var without = await Assert.ThrowsAsync<RuleViolationException>(() => later.AppropriateAsync(Instrument.Prize, 0));
        Assert.EndsWith("（六（一）2）", Say(later, without), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_is_opened_in_the_version_that_printed_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var later = await office.UnderSecondVersionAsync();
        var texts = later.Get<IClauseTexts>();

        // Matching is 四（二） now, and appointment took over half of what was 三（三）.
        Assert.Equal(("三（三）", "四（三）2"), (texts.Citing("2.0").Cite(Clauses.Appointment).Number, texts.Citing(null).Cite(Clauses.Appointment).Number));
        var old = await texts.DescribeAsync(texts.Citing("2.0").Cite(Clauses.Appointment));
        var young = await texts.DescribeAsync(texts.Citing(null).Cite(Clauses.Appointment));
        Assert.Equal(("三（三）", "政策 2.0 版", "四（三）2", "政策 3.0 版"), (old!.Number, old.Title, young!.Number, young.Title));
        Assert.Contains("评审通过后备案", old.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("评审", young.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renumbering_touches_one_file()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var later = office.Under("2.0", text => Regex.Replace(text, "\"number\": \"([^\"]+)\"", "\"number\": \"第 $1 条\""));
        var version = later.Get<IClauseTexts>().Citing(null);

        Assert.All(Clauses.All, key => Assert.StartsWith("第 ", version.Cite(key).Number, StringComparison.Ordinal));
        Assert.NotEmpty((await later.Get<IClauseTexts>().DescribeAsync(version.Cite(Clauses.ProjectSubsidy)))!.Readings);
        await TestOffice.ImportAsync(later.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("学位", "硕士"), ("专业技术职务", "讲师")));
        var verdict = await VerdictAsync(later, "测试一");
        Assert.All(verdict.Findings, finding => Assert.StartsWith("第 二", finding.Clause.Number, StringComparison.Ordinal));
        Assert.Contains("按第 二（二）末段 条申请放宽", verdict.Findings[1].Cure, StringComparison.Ordinal);
        Assert.StartsWith("第 二（二）1 条 ",
            await later.AskAsync(context => context.NominationListings.Select(listing => listing.NextStep).SingleAsync()), StringComparison.Ordinal);
        var subsidy = ProjectSubsidy.Compute(Money.FromYuan(800_000), ProjectField.NaturalSciences, version, TestOffice.Day);
        Assert.EndsWith("（第 四（二）1 条）", subsidy.Explanation, StringComparison.Ordinal);
    }

    private static string Say(TestOffice office, Exception refusal) => office.Get<UserFacing>().Message(refusal)!;

    private static async Task AdmitAsync(TestOffice office) => await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer,
        await office.AskAsync(context => context.Nominations.Where(nomination => !nomination.IsAdmitted).Select(nomination => nomination.Id)
            .ToListAsync()), default);

    private static async Task<Verdict> VerdictAsync(TestOffice office, string name)
    {
        var number = await office.AskAsync(context => context.NominationListings.Where(listing => listing.Name == name)
            .Select(listing => listing.Number).SingleAsync());
        return (await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, number, default))!.Verdict;
    }
}
