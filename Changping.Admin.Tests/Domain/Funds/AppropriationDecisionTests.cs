using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>五（一）2, reading 0043: a figure of the budget is proposed by one and confirmed by another, in time for its year.</summary>
public sealed class AppropriationDecisionTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Fact]
    public void It_keeps_what_was_entered_and_waits()
    {
        var entry = new Appropriation(Id.New<AppropriationId>(), 2026, Instrument.Prize, Money.FromYuan(500_000), " 批复 3 号 ", Cases.Officer, Day);
        Assert.Equal((2026, Instrument.Prize, Money.FromYuan(500_000), "批复 3 号"), (entry.Year, entry.Instrument, entry.Amount, entry.Reason));
        Assert.Equal((AppropriationState.Proposed, Cases.Officer, Day), (entry.State, entry.Decision.PreparedBy, entry.Decision.PreparedAt!.Value));
    }

    [Fact]
    public void Another_person_confirms_it_once()
    {
        var entry = Entry(500_000);
        Assert.NotNull(entry.WhyNotDecide(Cases.Officer));
        Assert.Throws<RuleViolationException>(() => entry.Confirm(Line(0, 0), Cases.Officer, Day));
        Assert.Equal(AppropriationState.Proposed, entry.State);
        Assert.Null(entry.WhyNotDecide(Cases.Approver));
        entry.Confirm(Line(0, 0), Cases.Approver, Day);
        Assert.Equal((AppropriationState.Confirmed, Cases.Approver), (entry.State, entry.Decision.DecidedBy));
        Assert.Contains("王负责", Assert.Throws<RuleViolationException>(() => entry.Refuse(Cases.Approver, Day, "有误")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2_000, true)]
    [InlineData(-2_000.01, false)]
    public void What_would_leave_less_than_is_committed_is_not_confirmed(decimal change, bool possible)
    {
        var entry = Entry(change);
        Assert.Equal(possible, Record.Exception(() => entry.Confirm(Line(10_000, 8_000), Cases.Approver, Day)) is null);
        Assert.Equal(possible ? AppropriationState.Confirmed : AppropriationState.Proposed, entry.State);
    }

    [Fact]
    public void Another_person_refuses_it_with_a_reason_and_its_author_takes_it_back_without()
    {
        var entry = Entry(500_000);
        Assert.Throws<RuleViolationException>(() => entry.Refuse(Cases.Approver, Day, null));
        entry.Refuse(Cases.Approver, Day, "金额有误");
        Assert.Equal((AppropriationState.Refused, "金额有误"), (entry.State, entry.Decision.Reason));
        Assert.Throws<RuleViolationException>(() => entry.Confirm(Line(0, 0), Cases.Approver, Day));

        var own = Entry(500_000);
        Assert.Null(own.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(own.WhyNotTakeBack(Cases.Approver));
        own.Refuse(Cases.Officer, Day, null);
        Assert.Equal((AppropriationState.Refused, true), (own.State, own.Decision.WasTakenBack));
    }

    [Theory]
    [InlineData("2025-06-01", "2026-11-30", "2026")]
    [InlineData("2025-06-01", "2026-12-01", "2026,2027")]
    [InlineData("2026-01-01", "2026-11-30", "")]
    [InlineData("2026-01-01", "2026-12-01", "2027")]
    [InlineData("2025-12-31", "2026-01-01", "2026")]
    [InlineData(null, "2026-11-30", "")]
    [InlineData(null, "2026-12-31", "2027")]
    public void The_money_of_the_next_year_is_wanted_from_December_on(string? goLive, string today, string years) => Assert.Equal(
        years, string.Join(',', Appropriation.YearsWanted(goLive is null ? null : Parse(goLive), Parse(today))));

    [Fact]
    public void It_is_wanted_by_the_last_day_before_its_year() => Assert.Equal(new DateOnly(2026, 12, 31), Appropriation.WantedBy(2027));

    [Fact]
    public void A_year_adds_up_the_lines_of_its_instruments()
    {
        var sum = BudgetLine.Sum([Line(100, 10), new BudgetLine(2026, Instrument.Prize, Yuan(1_000), Yuan(1), Yuan(2), Yuan(4), Yuan(8))]);
        Assert.Equal((Yuan(1_100), Yuan(1), Yuan(2), Yuan(14), Yuan(8)), (sum.Appropriated, sum.Pending, sum.Instructed, sum.Paid, sum.Returned));
        Assert.Equal((Yuan(25), Yuan(1_075)), (sum.Committed, sum.Left));
    }

    [Fact]
    public void The_figures_of_a_line_are_those_of_its_grants_with_what_came_back()
    {
        var line = BudgetLine.Of(2026, Instrument.Prize, Yuan(1_000),
        [
            (GrantState.Awarded, false, Yuan(1)), (GrantState.Committed, false, Yuan(2)), (GrantState.Instructed, false, Yuan(4)),
            (GrantState.Paid, false, Yuan(8)),
            (GrantState.Reversed, false, Yuan(16)), (GrantState.Returned, false, Yuan(32)), (GrantState.Released, false, Yuan(64)),
            (GrantState.Paid, true, Yuan(-3)), (GrantState.Committed, true, Yuan(-128)), (GrantState.Instructed, true, Yuan(-256)),
        ]);
        Assert.Equal(new BudgetLine(2026, Instrument.Prize, Yuan(1_000), Yuan(3), Yuan(4), Yuan(21), Yuan(32)), line);
    }

    private static BudgetLine Line(int appropriated, int paid) =>
        new(2026, Instrument.LivingAllowance, Yuan(appropriated), Money.Zero, Money.Zero, Yuan(paid), Money.Zero);

    private static Appropriation Entry(decimal yuan) =>
        new(Id.New<AppropriationId>(), 2026, Instrument.LivingAllowance, Money.FromYuan(yuan), "批复", Cases.Officer, Day);

    private static Money Yuan(int yuan) => Money.FromYuan(yuan);

    private static DateOnly Parse(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
