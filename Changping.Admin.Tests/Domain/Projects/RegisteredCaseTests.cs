using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Reading 0040: what a project that ran before go-live would have shown, and what was paid for it then.</summary>
public sealed class RegisteredCaseTests
{
    private static readonly DateOnly Established = new(2026, 3, 1);

    [Fact]
    public void A_project_that_shows_everything_lacks_nothing() => Assert.Empty(Missing(Complete()));

    [Fact]
    public void Number_and_day_of_the_filing_and_the_agreement_are_asked_for_each()
    {
        Assert.Contains("没有备案号或备案日期", Missing(Complete(number: null)).Single(), StringComparison.Ordinal);
        Assert.Contains("没有备案号或备案日期", Missing(Complete(filed: null)).Single(), StringComparison.Ordinal);
        Assert.Contains("没有协议签订日期", Missing(Complete(isSigned: false)).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_service_that_began_long_after_the_establishment_is_a_gap(int daysLate, int gaps) =>
        Assert.Equal(gaps, Missing(Complete(), start: Established.AddMonths(6).AddDays(daysLate)).Count);

    [Fact]
    public void What_nobody_recorded_then_is_not_asked_for_and_all_else_of_an_application_is()
    {
        var other = new OtherProject("2025-项目-0007", "旧东家", true, ProjectState.InService, new DateRange(Established, Established.AddYears(1)),
            true)
        { Title = "电池" };
        var application = ProjectCases.Application(Established) with { HasAgreedIntent = false, NoPolicy = new(Clauses.InForce, "无"), Others = [other] };
        Assert.Empty(Missing(Complete(), application));
        Assert.Contains("不在人才库", Missing(Complete(), application with { Pool = PoolPlace.None }).Single(), StringComparison.Ordinal);
        Assert.Equal(3, Missing(Complete(number: null, isSigned: false), application with { Pool = PoolPlace.None }).Count);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void What_was_established_before_the_first_day_of_the_policy_is_under_an_earlier_rule(int daysBefore, bool earlier)
    {
        var issued = Established.AddDays(daysBefore);
        Assert.Equal(earlier, RegisteredCase.IsUnderEarlierRule(Established, issued));
        Assert.Equal(earlier, RegisteredCase.WhyNothingDue(Clauses.Prizes, Established, issued) is { Clause: var clause } && clause == Clauses.Prizes);
        Assert.Equal(earlier, Record.Exception(() => RegisteredCase.RequireOwnRule(Clauses.Prizes, Established, issued)) is RuleViolationException);
    }

    [Fact]
    public void While_the_policy_has_no_first_day_nothing_is_under_an_earlier_rule() => Assert.False(RegisteredCase.IsUnderEarlierRule(Established, null));

    [Fact]
    public void What_was_paid_before_is_not_negative_and_no_more_than_sixty_months()
    {
        Assert.Throws<RuleViolationException>(() => new OpeningBalance { Subsidy = new Money(-1) }.Checked());
        Assert.Throws<RuleViolationException>(() => new OpeningBalance { Commercialisation = new Money(-1) }.Checked());
        Assert.Equal(Clauses.Budget, Assert.Throws<RuleViolationException>(() => new OpeningBalance { AllowanceMonths = -1 }.Checked()).Clause);
        Assert.Equal(60, new OpeningBalance { AllowanceMonths = 60 }.Checked().AllowanceMonths);
        Assert.Equal(Clauses.LivingAllowance, Assert.Throws<RuleViolationException>(() => new OpeningBalance { AllowanceMonths = 61 }.Checked()).Clause);
    }

    [Fact]
    public void What_was_paid_before_reads_by_its_parts()
    {
        Assert.Equal("无", OpeningBalance.None.ToString());
        Assert.Equal("项目补贴 1.00 元，生活补贴 2 个月，转化补贴 3.00 元，二等奖", new OpeningBalance
        {
            Subsidy = Money.FromYuan(1),
            AllowanceMonths = 2,
            Commercialisation = Money.FromYuan(3),
            Prize = PrizeGrade.Second,
        }.ToString());
        Assert.Equal("没有备案号（原件在卷）", new RegisteredGap("没有备案号", "原件在卷").ToString());
    }

    [Fact]
    public void What_was_applied_for_here_has_no_opening_balance_and_states_its_goals_in_the_application()
    {
        var applied = ProjectCases.In(ProjectState.Established);
        Assert.Equal(Clauses.Application,
            Assert.Throws<RuleViolationException>(() => applied.Register(OpeningBalance.None, Cases.Officer, Established)).Clause);
        Assert.Equal(Clauses.Objectives, Assert.Throws<RuleViolationException>(() => applied.StateGoals([])).Clause);
        Assert.Contains("没有待确认的登记", applied.WhyNotConfirm(Cases.Approver)!.Message, StringComparison.Ordinal);
        Assert.Null(applied.Registration);
    }

    [Fact]
    public void The_goals_of_a_registered_project_stay_through_a_new_row_of_the_register()
    {
        var project = Complete();
        project.StateGoals([new GoalTarget(ResultKind.Training, 5, null)]);
        project.Correct(project.Facts with { Title = "改名", Goals = [] });
        Assert.Equal(("改名", new GoalTarget(ResultKind.Training, 5, null)), (project.Facts.Title, project.Facts.Goals.Single()));
    }

    [Fact]
    public void Reasons_are_as_many_as_gaps()
    {
        var project = Complete();
        project.Register(OpeningBalance.None, Cases.Officer, Established);
        Assert.Contains("请逐项说明",
            Assert.Throws<RuleViolationException>(() => project.ConfirmRegistration(["甲", "乙"], ["理由"], Cases.Approver, Established)).Message,
            StringComparison.Ordinal);
        Assert.Contains("请逐项说明缺项的理由：乙", Assert.Throws<RuleViolationException>(
            () => project.ConfirmRegistration(["甲", "乙"], ["理由", " "], Cases.Approver, Established)).Message, StringComparison.Ordinal);
        project.ConfirmRegistration(["甲", "乙"], ["一", "二"], Cases.Approver, Established);
        Assert.Equal([new RegisteredGap("甲", "一"), new RegisteredGap("乙", "二")], project.Gaps);
        project.Register(OpeningBalance.None, Cases.Officer, Established);
        Assert.Equal((0, true), (project.Gaps.Count, project.AwaitsConfirmation));
    }

    [Theory]
    [InlineData(5, "界面", "人才团队培养 5 人：界面")]
    [InlineData(5, null, "人才团队培养 5 人")]
    [InlineData(null, "界面", "人才团队培养：界面")]
    public void A_goal_reads_with_its_number_and_its_words(int? quantity, string? words, string text) =>
        Assert.Equal(text, new GoalTarget(ResultKind.Training, quantity, words).ToString());

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_goal_has_no_more_words_than_two_thousand(int words, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => GoalTarget.Checked([new(ResultKind.Other, null, new string('字', words))])) is null);

    [Fact]
    public void Money_comes_with_a_conversion_and_with_a_project_won() =>
        Assert.Equal([ResultKind.ProjectGranted, ResultKind.Conversion], ResultKinds.All.Where(kind => kind.HasAmount()));

    private static List<string> Missing(CooperationProject project, SubmissionCase? application = null, DateOnly? start = null) =>
        [.. RegisteredCase.Missing(project, application ?? ProjectCases.Application(Established), start, 6).Select(gap => gap.Message)];

    private static CooperationProject Complete(string? number = "备 1", string? filed = "2026-02-20", bool isSigned = true)
    {
        var project = new CooperationProject(
            Id.New<ProjectId>(), "2026-项目-0001", Id.New<EnterpriseId>(), Id.New<ExpertId>(), Established,
            new ProjectFacts
            {
                Title = "电池",
                Field = ProjectField.NaturalSciences,
                TotalCost = Money.FromYuan(1),
                FilingNumber = number,
                FiledOn = filed is null ? null : DateOnly.Parse(filed, System.Globalization.CultureInfo.InvariantCulture),
            },
            Policy20.InForce);
        if (isSigned)
        {
            project.SignAgreement(Established);
        }

        return project;
    }
}
