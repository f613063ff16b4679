using Changping.Domain.Policy;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>回避: what is computed from units and people, and what a recused reviewer cannot do.</summary>
public sealed class RecusalTests
{
    [Theory]
    [InlineData("2023-11-23", true)]
    [InlineData("2023-11-22", false)]
    [InlineData("2026-12-31", true)]
    public void Who_left_keeps_out_until_three_whole_years_are_over(string until, bool recused)
    {
        var former = new FormerUnit("清华大学", DateOnly.Parse(until, null));
        Assert.Equal(recused, ConflictCheck.Of(Panels.Reviewer(1, former: former), Panels.Parties(), Panels.Day) is [{ Ground: ConflictGround.AtInstitution }]);
        var company = new FormerUnit("北京测试一科技有限公司", former.Until);
        Assert.Equal(recused, ConflictCheck.Of(Panels.Reviewer(1, former: company), Panels.Parties(), Panels.Day) is [{ Ground: ConflictGround.AtEnterprise }]);
    }

    [Theory]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2024-02-28", "2027-02-28")]
    [InlineData("2023-11-23", "2026-11-23")]
    public void The_years_are_counted_from_the_day_after_the_last(string until, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), ConflictCheck.LastDayOfRecusal(DateOnly.Parse(until, null)));

    [Fact]
    public void A_unit_counts_under_its_name_with_width_and_brackets_folded()
    {
        var reviewer = Panels.Reviewer(1, "中国石油大学(北京) ");
        Assert.Equal(ConflictGround.AtInstitution, Assert.Single(ConflictCheck.Of(reviewer, Panels.Parties("中国石油大学（北京）"), Panels.Day)).Ground);
    }

    [Theory]
    [InlineData("清华大学材料学院", true)]
    [InlineData("清华大学（深圳）", true)]
    [InlineData("北京清华大学", false)]
    public void A_part_of_a_unit_is_the_unit(string unit, bool recused)
    {
        Assert.Equal(recused, ConflictCheck.Of(Panels.Reviewer(1, unit), Panels.Parties(), Panels.Day) is [{ Ground: ConflictGround.AtInstitution }]);
        var former = new FormerUnit(unit, Panels.Day.AddYears(-1));
        Assert.Equal(recused, ConflictCheck.Of(Panels.Reviewer(1, former: former), Panels.Parties(), Panels.Day) is [{ Ground: ConflictGround.AtInstitution }]);
        var namesake = new Reviewer(new ReviewerId(Guid.NewGuid()), new ReviewerDetails("测试一", unit, null, null, null, []));
        Assert.Equal(recused, ConflictCheck.Of(namesake, Panels.Parties(), Panels.Day).Any(found => found.Ground == ConflictGround.IsExpert));
    }

    [Fact]
    public void An_expert_without_a_unit_or_a_number_shares_neither() =>
        Assert.Empty(ConflictCheck.Of(Panels.Reviewer(1), Panels.Parties(institution: " ") with { Expert = new KnownPerson("评审1", null, " ") }, Panels.Day));

    [Theory]
    [InlineData("199 0000 0001", "19900000001", true)]
    [InlineData("＋86-19900000001", "19900000001", true)]
    [InlineData("19900000002", "19900000001", false)]
    [InlineData("（010）89741234", "010-89741234", true)]
    [InlineData("010-89741235", "010-89741234", false)]
    public void A_phone_number_is_the_same_however_it_was_typed(string typed, string known, bool same)
    {
        var namesake = new Reviewer(new ReviewerId(Guid.NewGuid()), new ReviewerDetails("测试一", "北京某大学", null, null, typed, []));
        var project = Panels.Parties() with { Expert = new KnownPerson("测试一", known, "清华大学") };
        Assert.Equal(same, ConflictCheck.Of(namesake, project, Panels.Day) is [{ Ground: ConflictGround.IsExpert }]);
    }

    [Fact]
    public void The_same_name_alone_is_nobody_but_with_the_phone_number_it_is_the_expert()
    {
        var namesake = new Reviewer(new ReviewerId(Guid.NewGuid()), new ReviewerDetails("测试一", "北京某大学", null, null, null, []));
        Assert.Empty(ConflictCheck.Of(namesake, Panels.Parties(), Panels.Day));
        namesake.Describe(new ReviewerDetails("测试一", "北京某大学", null, null, "19900000001", []));
        Assert.Equal(ConflictGround.IsExpert, Assert.Single(ConflictCheck.Of(namesake, Panels.Parties(), Panels.Day)).Ground);
    }

    [Fact]
    public void Who_leads_another_project_of_the_company_keeps_out()
    {
        var lead = new OtherLead("2026-项目-0009", new KnownPerson("评审1", null, "北京某大学"));
        var found = Assert.Single(ConflictCheck.Of(Panels.Reviewer(1), Panels.Parties(leads: lead), Panels.Day));
        Assert.Equal((ConflictGround.LeadsAnother, "承担该企业的另一项目 2026-项目-0009"), (found.Ground, found.Words));
    }

    [Fact]
    public void Of_several_times_at_a_unit_the_last_counts_and_a_present_post_before_all()
    {
        FormerUnit[] former = [new("清华大学", new DateOnly(2024, 6, 30)), new("清华大学", new DateOnly(2010, 6, 30)), new("甲校", new DateOnly(2025, 6, 30))];
        Assert.Equal("三年内（至 2024-06-30）曾任职于推荐单位 清华大学", Assert.Single(ConflictCheck.Of(Panels.Reviewer(1, former: former), Panels.Parties(), Panels.Day)).Words);
        var present = Panels.Reviewer(1, "清华大学", former: former);
        Assert.Equal("现任职于推荐单位 清华大学", Assert.Single(ConflictCheck.Of(present, Panels.Parties(), Panels.Day)).Words);
        var employed = Panels.Reviewer(1, "北京测试一科技有限公司");
        Assert.Equal("现任职于合作企业 北京测试一科技有限公司", Assert.Single(ConflictCheck.Of(employed, Panels.Parties(), Panels.Day)).Words);
    }

    [Fact]
    public void Two_without_a_phone_number_do_not_share_one()
    {
        var namesake = new Reviewer(new ReviewerId(Guid.NewGuid()), new ReviewerDetails("测试一", "北京某大学", null, null, null, []));
        var project = Panels.Parties() with
        {
            Expert = new KnownPerson("测试一", null, null),
            OtherLeads = [new("2026-项目-0009", new KnownPerson("测试二", null, "北京某大学"))]
        };
        Assert.Empty(ConflictCheck.Of(namesake, project, Panels.Day));
    }

    [Theory]
    [InlineData(" 总机转 1 ", "总机转 1", true)]
    [InlineData("总机转 1", "总机转 2", false)]
    public void What_is_no_phone_number_is_compared_as_it_is(string typed, string known, bool same)
    {
        var namesake = new Reviewer(new ReviewerId(Guid.NewGuid()), new ReviewerDetails("测试一", "北京某大学", null, null, typed, []));
        var project = Panels.Parties() with { Expert = new KnownPerson("测试一", known + " ", null) };
        Assert.Equal(same, ConflictCheck.Of(namesake, project, Panels.Day) is [{ Ground: ConflictGround.IsExpert }]);
    }

    [Fact]
    public void A_recused_or_undeclared_reviewer_scores_nothing()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        Assert.Contains("请先声明", Refused(() => round.Score(project.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day)),
            StringComparison.Ordinal);
        round.Declare(project.Id, panel[0].Id, Panels.Conflict);
        Assert.Contains("应回避", Refused(() => round.Score(project.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day)), StringComparison.Ordinal);
        Assert.Contains("不需再声明", Refused(() => round.Declare(project.Id, panel[0].Id, Panels.Clear)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-11-23", true)]
    [InlineData("2023-11-22", false)]
    public void What_the_register_learns_later_is_judged_on_the_day_from_which_the_file_was_seen(string until, bool recused)
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project, Panels.Plan() with { HeldOn = Panels.Day.AddDays(30) });
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        round.Score(project.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        panel[0].Describe(new ReviewerDetails("评审1", "北京某大学", null, null, null, [new FormerUnit("清华大学", DateOnly.Parse(until, null))]));

        round.Recheck(panel, [project], Panels.Day.AddDays(30));

        Assert.Equal((recused, recused), (round.Assignment(project.Id, panel[0].Id)!.IsRecused, round.Sheet(project.Id, panel[0].Id) is null));
    }

    [Fact]
    public void A_conflict_that_comes_to_mind_after_scoring_takes_the_sheet_away()
    {
        var round = Panels.Scored(70, 80, 80, 80);
        var (project, reviewer) = (round.Projects[0].ProjectId, round.Panel[0].ReviewerId);
        round.Declare(project, reviewer, Panels.Conflict);
        Assert.Null(round.Sheet(project, reviewer));
        Assert.Equal(ReviewOutcome.NoResult, round.Result(project).Outcome);
    }

    private static string Refused(Action act) => Assert.Throws<RuleViolationException>(act).Message;
}
