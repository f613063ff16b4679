using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Matching;

public sealed class NeedTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static EnterpriseNeed Need(Money? planned = null) => new(
        Id.New<NeedId>(), "2026-需求-0001", Id.New<EnterpriseId>(), Day,
        new NeedFacts { Title = "界面阻抗", Field = "先进能源", Description = "升高", PlannedInvestment = planned });

    [Fact]
    public void Only_the_transitions_of_the_table_are_possible_and_a_refusal_names_them()
    {
        foreach (var (state, action) in from state in Enum.GetValues<NeedState>() from action in Enum.GetValues<NeedAction>() select (state, action))
        {
            var possible = NeedLifecycle.From(state).Any(row => row.Action == action);
            var refused = Record.Exception(() => NeedLifecycle.Require(state, action));
            Assert.Equal(possible, refused is null);
            Assert.True(refused is null || refused.Message.Contains(NeedLifecycle.From(state)[0].Action.ChineseName(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_draft_is_deleted_by_who_entered_it_while_nothing_is_attached_and_any_other_is_closed()
    {
        var need = Need();
        Assert.Null(need.WhyNotDiscard(isOwn: true, files: 0));
        Assert.Contains("有附件 1 件", need.WhyNotDiscard(isOwn: true, files: 1)!.Message, StringComparison.Ordinal);
        Assert.Contains("由他人登记", need.WhyNotDiscard(isOwn: false, files: 1)!.Message, StringComparison.Ordinal);
        need.Do(NeedAction.Publish, Day, null);
        Assert.Contains("不能删除", need.WhyNotDiscard(isOwn: true, files: 0)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_need_closes_with_a_reason_and_comes_back_with_one()
    {
        var need = Need();
        need.Do(NeedAction.Publish, Day, null);
        Assert.Equal(Clauses.Matching, Assert.Throws<RuleViolationException>(() => need.Do(NeedAction.Close, Day, " ")).Clause);
        need.Do(NeedAction.Close, Day, "已解决");
        Assert.Equal((NeedState.Closed, Day, "已解决"), (need.State, need.ClosedOn, need.CloseReason));
        Assert.Throws<RuleViolationException>(() => need.Correct(need.Facts, Day));
        Assert.Throws<RuleViolationException>(() => need.Do(NeedAction.Reopen, Day.AddDays(1), " "));
        need.Do(NeedAction.Reopen, Day.AddDays(1), "又需要");
        Assert.Equal((NeedState.Published, null, null, Day.AddDays(1)), (need.State, need.ClosedOn, need.CloseReason, need.PublishedOn));
    }

    [Theory]
    [InlineData(" ", "先进能源", "升高")]
    [InlineData("界面阻抗", "", "升高")]
    [InlineData("界面阻抗", "先进能源", " ")]
    public void A_need_says_its_title_its_field_and_what_is_wanted(string title, string field, string description) =>
        Assert.Equal(Clauses.Matching, Assert.Throws<RuleViolationException>(() =>
            Need().Correct(new NeedFacts { Title = title, Field = field, Description = description }, Day)).Clause);

    [Fact]
    public void What_a_company_says_is_kept_without_blanks_around_it_and_found_however_it_is_typed()
    {
        var need = Need(new Money(100));
        Assert.Equal((NeedState.Draft, true, Day, new Money(100)), (need.State, need.IsOpen, need.RaisedOn, need.Facts.PlannedInvestment));
        var facts = new NeedFacts { Title = "界面 阻抗", Field = "先进 能源", Description = "升高", WantedExpert = "博士", Post = "科技副总", Remark = "急" };

        need.Correct(facts with { Title = " 界面 阻抗 ", Field = " 先进 能源", Description = "升高 " }, Day.AddDays(-1));

        Assert.Equal(facts, need.Facts);
        Assert.Equal((Day.AddDays(-1), "界面阻抗", "界面阻抗 先进能源 2026-需求-0001"), (need.RaisedOn, need.FoldedTitle, need.SearchText));
    }

    [Fact]
    public void A_refused_step_leaves_a_need_as_it_was()
    {
        var need = Need();
        Assert.Throws<RuleViolationException>(() => need.Do(NeedAction.Reopen, Day, "又需要"));
        Assert.Throws<RuleViolationException>(() => need.Do(NeedAction.Close, Day, null));
        Assert.Equal((NeedState.Draft, null, null), (need.State, need.ClosedOn, need.PublishedOn));
        need.Do(NeedAction.Close, Day, " 已解决 ");
        Assert.Equal((NeedState.Closed, false, null, "已解决"), (need.State, need.IsOpen, need.PublishedOn, need.CloseReason));
    }

    [Fact]
    public void An_investment_is_more_than_nothing_or_left_open()
    {
        Assert.Null(Need().PlannedInvestment);
        Assert.Equal(new Money(1), Need(new Money(1)).PlannedInvestment);
        Assert.Throws<RuleViolationException>(() => Need(Money.Zero));
        Assert.Throws<RuleViolationException>(() => Need(new Money(-1)));
    }

    [Theory]
    [InlineData("医药健康", true)]
    [InlineData("医药", true)]
    [InlineData("生物 医药健康产业", true)]
    [InlineData("健康服务", false)]
    [InlineData("医", false)]
    [InlineData("", false)]
    public void A_leading_industry_covers_what_is_equal_or_contains_or_is_contained(string industry, bool covered) =>
        Assert.Equal(covered, new LeadingIndustry(Id.New<LeadingIndustryId>(), "医药健康", 1, null).Covers(industry));

    [Fact]
    public void A_leading_industry_of_one_character_would_cover_too_much() =>
        Assert.Equal(Clauses.LeadingIndustriesFirst,
            Assert.Throws<RuleViolationException>(() => new LeadingIndustry(Id.New<LeadingIndustryId>(), "医 ", 1, null)).Clause);

    [Fact]
    public void A_leading_industry_has_its_place_and_perhaps_a_note()
    {
        var industry = new LeadingIndustry(Id.New<LeadingIndustryId>(), " 医药 健康 ", 2, " 重点 ");
        Assert.Equal(("医药 健康", "医药健康", 2, "重点"), (industry.Name, industry.FoldedName, industry.Position, industry.Note));
        industry.MoveTo(1);
        Assert.Equal(1, industry.Position);
        var shortest = new LeadingIndustry(Id.New<LeadingIndustryId>(), "能源", 1, " ");
        Assert.Equal((null, true), (shortest.Note, shortest.Covers("能源")));
    }
}
