using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Which grants count for what: every state, of a grant itself and of what is recovered of it.</summary>
public sealed class GrantFiltersTests
{
    [Theory]
    [InlineData(GrantState.Awarded, "Live Counted Waiting")]
    [InlineData(GrantState.Committed, "Live Counted")]
    [InlineData(GrantState.Instructed, "Live Counted Spent")]
    [InlineData(GrantState.Paid, "Live Counted Spent")]
    [InlineData(GrantState.Returned, "Live Counted Waiting")]
    [InlineData(GrantState.Reversed, "Spent")]
    [InlineData(GrantState.Released, "")]
    public void A_grant_counts_by_its_state(GrantState state, string filters)
    {
        var grant = GrantsIn.State(state);
        Assert.Equal(filters, Passing(grant, grant));
        Assert.Equal(filters.Contains("Live", StringComparison.Ordinal), state.IsLive());
    }

    [Theory]
    [InlineData(GrantState.Committed, "")]
    [InlineData(GrantState.Instructed, "")]
    [InlineData(GrantState.Paid, "Counted Spent")]
    [InlineData(GrantState.Released, "")]
    [InlineData(GrantState.Awarded, "")]
    [InlineData(GrantState.Returned, "")]
    public void What_is_recovered_counts_only_once_it_came_back(GrantState state, string filters)
    {
        var paid = GrantsIn.State(GrantState.Paid);
        var back = GrantsIn.Correction(paid, Money.FromYuan(1), state);
        Assert.Equal(filters, Passing(back, GrantsIn.State(GrantState.Paid), paid, back));
    }

    [Fact]
    public void A_grant_that_was_recovered_whole_counts_against_no_cap_and_neither_does_what_came_back_of_it()
    {
        var paid = GrantsIn.State(GrantState.Paid);
        var back = GrantsIn.Correction(paid, paid.Amount, GrantState.Paid);
        paid.Reverse();
        Assert.Equal("Spent", Passing(back, GrantsIn.State(GrantState.Paid), paid, back));
        Assert.Equal("Spent", Passing(paid, GrantsIn.State(GrantState.Paid), paid, back));
    }

    [Theory]
    [InlineData(GrantState.Awarded, false, "Held Pending Unpaid")]
    [InlineData(GrantState.Committed, false, "Held Pending Unpaid")]
    [InlineData(GrantState.Instructed, false, "Held Instructed Unpaid")]
    [InlineData(GrantState.Paid, false, "Held Paid")]
    [InlineData(GrantState.Returned, false, "Held Returned Unpaid")]
    [InlineData(GrantState.Reversed, false, "Held Paid")]
    [InlineData(GrantState.Released, false, "")]
    [InlineData(GrantState.Committed, true, "")]
    [InlineData(GrantState.Instructed, true, "")]
    [InlineData(GrantState.Paid, true, "Held Paid")]
    [InlineData(GrantState.Returned, true, "")]
    [InlineData(GrantState.Released, true, "")]
    public void A_figure_of_the_budget_adds_up_what_the_list_behind_it_shows(GrantState state, bool isCorrection, string columns)
    {
        var grant = isCorrection ? GrantsIn.Correction(GrantsIn.State(GrantState.Paid), Money.FromYuan(1), state) : GrantsIn.State(state);
        Assert.Equal(columns, string.Join(' ', Enum.GetValues<BudgetColumn>().Where(column => column.Has(state, isCorrection))));
        Assert.Equal(columns, string.Join(' ', Enum.GetValues<BudgetColumn>().Where(column => column.Filter().Compile()(grant))));
    }

    [Fact]
    public void What_came_back_belongs_to_the_month_of_what_was_paid_whenever_it_came_back()
    {
        var paid = GrantsIn.State(GrantState.Paid);
        var back = Grant.Correct(Id.New<GrantId>(), paid, Money.FromYuan(1), Money.Zero, paid.Payable.AddMonths(5), "多付");
        Assert.Equal([paid, back], Among(paid, back).OfMonth(paid.Payable));
        Assert.Empty(Among(paid, back).OfMonth(back.Payable));
        Assert.Empty(Among(back, GrantsIn.State(GrantState.Paid)).OfMonth(paid.Payable).Where(grant => grant.IsCorrection));
    }

    [Fact]
    public void In_a_batch_is_what_waits_for_its_second_person_and_no_recovery()
    {
        var committed = GrantsIn.State(GrantState.Committed);
        var back = GrantsIn.Correction(GrantsIn.State(GrantState.Paid), Money.FromYuan(1), GrantState.Committed);
        Assert.Equal([committed], Among(committed, back, GrantsIn.State(GrantState.Awarded), GrantsIn.State(GrantState.Instructed)).InBatch());
    }

    [Fact]
    public void Subsidised_is_what_was_confirmed_of_the_project_subsidy_with_what_came_back()
    {
        var paid = GrantsIn.In(Cases.Subsidy(), GrantState.Paid);
        var back = GrantsIn.Correction(paid, Money.FromYuan(1), GrantState.Paid);
        Assert.Equal([paid, back], Among(paid, back, GrantsIn.State(GrantState.Paid), GrantsIn.In(Cases.Subsidy(), GrantState.Instructed)).Subsidised());
    }

    private static IQueryable<Grant> Among(params Grant[] grants) => grants.AsQueryable();

    private static string Passing(Grant grant, params Grant[] among)
    {
        var all = among.AsQueryable();
        (string Name, IQueryable<Grant> Those)[] filters =
            [("Live", all.Live()), ("Counted", all.Counted()), ("Waiting", all.Waiting()), ("Spent", all.Spent())];
        return string.Join(' ', filters.Where(filter => filter.Those.Contains(grant)).Select(filter => filter.Name));
    }
}
