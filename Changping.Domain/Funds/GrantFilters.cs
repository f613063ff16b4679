using Changping.Domain.Common;

namespace Changping.Domain.Funds;

/// <summary>Which grants count for what, for the database and for those at hand alike.</summary>
public static class GrantFilters
{
    /// <summary>Grants that nobody may reckon a second time: neither given up, nor recovered whole, nor corrections of others.</summary>
    /// <remarks>Two conditions, as the unique index of these grants has them; as one, the database would not see that it may use it.</remarks>
    public static IQueryable<Grant> Live(this IQueryable<Grant> grants) =>
        grants.Where(grant => grant.CorrectsId == null).Where(grant => grant.State != GrantState.Released && grant.State != GrantState.Reversed);

    /// <summary>What counts against a cap: live grants, and what came back of them; one recovered whole counts no more, nor does its correction.</summary>
    public static IQueryable<Grant> Counted(this IQueryable<Grant> grants) => grants.Where(grant =>
        (grant.CorrectsId == null && grant.State != GrantState.Released && grant.State != GrantState.Reversed)
        || (grant.CorrectsId != null && grant.State == GrantState.Paid && grants.Any(paid => paid.Id == grant.CorrectsId && paid.State == GrantState.Paid)));

    /// <summary>Decided or returned, and in no batch: payable with the next one.</summary>
    public static IQueryable<Grant> Waiting(this IQueryable<Grant> grants) =>
        grants.Where(grant => grant.CorrectsId == null && (grant.State == GrantState.Awarded || grant.State == GrantState.Returned));

    /// <summary>Became payable in the month; what came back of it belongs to the same month, whenever it came back.</summary>
    public static IQueryable<Grant> OfMonth(this IQueryable<Grant> grants, CalendarMonth month) => grants.Where(grant =>
        (grant.CorrectsId == null && grant.Payable == month)
        || (grant.CorrectsId != null && grants.Any(paid => paid.Id == grant.CorrectsId && paid.Payable == month)));

    /// <summary>In a batch of payments that waits for its second person.</summary>
    public static IQueryable<Grant> InBatch(this IQueryable<Grant> grants) =>
        grants.Where(grant => grant.CorrectsId == null && grant.State == GrantState.Committed);

    /// <summary>The project subsidy that was confirmed, with what came back as its opposite.</summary>
    public static IQueryable<Grant> Subsidised(this IQueryable<Grant> grants) =>
        grants.Where(BudgetColumn.Paid.Filter()).Where(grant => grant.Instrument == Instrument.ProjectSubsidy);

    /// <summary>What the finance bureau was told to pay, confirmed or not, less what was recovered of it.</summary>
    public static IQueryable<Grant> Spent(this IQueryable<Grant> grants) =>
        grants.Where(grant => (grant.CorrectsId == null
            && (grant.State == GrantState.Instructed || grant.State == GrantState.Paid || grant.State == GrantState.Reversed))
            || (grant.CorrectsId != null && grant.State == GrantState.Paid));
}
