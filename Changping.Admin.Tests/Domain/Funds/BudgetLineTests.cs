using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>五（一）2: the figures of a year are the sums of its grants, each in its column.</summary>
public sealed class BudgetLineTests
{
    [Fact]
    public void The_sums_of_the_grants_fall_into_their_columns_and_what_came_back_is_taken_off()
    {
        var line = BudgetLine.Of(2026, Instrument.Prize, new Money(1_000),
        [
            (GrantState.Awarded, false, new Money(1)), (GrantState.Committed, false, new Money(2)), (GrantState.Instructed, false, new Money(4)),
            (GrantState.Paid, false, new Money(8)), (GrantState.Reversed, false, new Money(16)), (GrantState.Returned, false, new Money(32)),
            (GrantState.Released, false, new Money(64)), (GrantState.Paid, true, new Money(-5)), (GrantState.Committed, true, new Money(-128)),
        ]);

        Assert.Equal(new BudgetLine(2026, Instrument.Prize, new Money(1_000), Pending: new(3), Instructed: new(4), Paid: new(19), Returned: new(32)), line);
        Assert.Equal((new Money(58), new Money(942)), (line.Committed, line.Left));
    }

    [Fact]
    public void A_year_adds_up_every_figure_of_its_instruments()
    {
        BudgetLine[] lines =
        [
            new(2026, Instrument.Prize, new Money(100), new Money(1), new Money(2), new Money(3), new Money(4)),
            new(2026, Instrument.LivingAllowance, new Money(200), new Money(10), new Money(20), new Money(30), new Money(40)),
        ];
        Assert.Equal(new BudgetLine(2026, Instrument.Prize, new Money(300), new Money(11), new Money(22), new Money(33), new Money(44)), BudgetLine.Sum(lines));
    }

    [Fact]
    public void An_entry_keeps_for_which_year_and_instrument_and_by_which_document()
    {
        var entry = new Appropriation(Id.New<AppropriationId>(), 2026, Instrument.Prize, new Money(1), " 批复 1 号 ", Cases.Officer, new DateOnly(2026, 1, 5));
        Assert.Equal((2026, Instrument.Prize, new Money(1), "批复 1 号", Cases.Officer, (DateOnly?)new DateOnly(2026, 1, 5)),
            (entry.Year, entry.Instrument, entry.Amount, entry.Reason, entry.Decision.PreparedBy, entry.Decision.PreparedAt));
    }
}
