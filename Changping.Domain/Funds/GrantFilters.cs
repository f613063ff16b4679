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

    /// <summary>What the finance bureau was told to pay, confirmed or not, less what was recovered of it.</summary>
    public static IQueryable<Grant> Spent(this IQueryable<Grant> grants) =>
        grants.Where(grant => (grant.CorrectsId == null && (grant.State == GrantState.Instructed || grant.State == GrantState.Paid || grant.State == GrantState.Reversed))
            || (grant.CorrectsId != null && grant.State == GrantState.Paid));
}
