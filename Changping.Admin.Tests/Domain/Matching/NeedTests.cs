using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Matching;

public sealed class NeedTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static EnterpriseNeed Need(Money? planned = null) => new(
        Id.New<NeedId>(), "2026-需求-0001", Id.New<EnterpriseId>(), Day, new NeedFacts { Title = "界面阻抗", Field = "先进能源", Description = "升高", PlannedInvestment = planned });

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
    public void A_need_closes_with_a_reason_and_comes_back_with_one()
    {
        var need = Need();
        need.Do(NeedAction.Publish, Day, null);
        Assert.Equal(Clauses.Matching, Assert.Throws<RuleViolationException>(() => need.Do(NeedAction.Close, Day, " ")).Clause);
        need.Do(NeedAction.Close, Day, "已解决");
        Assert.Equal((NeedState.Closed, Day, "已解决"), (need.State, need.ClosedOn, need.CloseReason));
        Assert.Throws<RuleViolationException>(() => need.Correct(need.Facts, Day));
        need.Do(NeedAction.Reopen, Day.AddDays(1), "又需要");
        Assert.Equal((NeedState.Published, null, null, Day.AddDays(1)), (need.State, need.ClosedOn, need.CloseReason, need.PublishedOn));
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
        Assert.Equal(Clauses.LeadingIndustriesFirst, Assert.Throws<RuleViolationException>(() => new LeadingIndustry(Id.New<LeadingIndustryId>(), "医 ", 1, null)).Clause);
}
