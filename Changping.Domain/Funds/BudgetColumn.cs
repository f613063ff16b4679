using System.Linq.Expressions;
using static Changping.Domain.Funds.GrantState;

namespace Changping.Domain.Funds;

/// <summary>The figures of a budget line, as conditions on its grants: what a figure adds up is what the list behind it shows.</summary>
public enum BudgetColumn
{
    /// <summary>All that holds budget.</summary>
    Held,

    /// <summary>Decided, or in a batch that waits.</summary>
    Pending,
    Instructed,

    /// <summary>Confirmed, with what was recovered as its opposite.</summary>
    Paid,
    Returned,

    /// <summary>Holds budget and is not paid.</summary>
    Unpaid,
}

public static class BudgetColumns
{
    /// <param name="isCorrection">Money to be recovered counts only once it came back.</param>
    public static bool Has(this BudgetColumn column, GrantState state, bool isCorrection) =>
        isCorrection ? state == GrantState.Paid && column.CountsRecovered() : column.States().Contains(state);

    /// <summary>The same for the database, state by state: a list would be looked up for every grant.</summary>
    public static Expression<Func<Grant, bool>> Filter(this BudgetColumn column)
    {
        var grant = Expression.Parameter(typeof(Grant), "grant");
        var isFirst = Expression.Equal(Expression.Property(grant, nameof(Grant.CorrectsId)), Expression.Constant(null, typeof(GrantId?)));
        var counts = Expression.AndAlso(isFirst, column.States().Select(Is).Aggregate((left, right) => Expression.OrElse(left, right)));
        return Expression.Lambda<Func<Grant, bool>>(
            column.CountsRecovered() ? Expression.OrElse(counts, Expression.AndAlso(Expression.Not(isFirst), Is(GrantState.Paid))) : counts, grant);

        Expression Is(GrantState state) => Expression.Equal(Expression.Property(grant, nameof(Grant.State)), Expression.Constant(state));
    }

    /// <summary>What is held, and what of it is not paid, are added up from the others: a state is named once.</summary>
    private static List<GrantState> States(this BudgetColumn column) => column switch
    {
        BudgetColumn.Held => All(BudgetColumn.Pending, BudgetColumn.Instructed, BudgetColumn.Paid, BudgetColumn.Returned),
        BudgetColumn.Pending => [Awarded, Committed],
        BudgetColumn.Instructed => [Instructed],
        BudgetColumn.Paid => [GrantState.Paid, Reversed],
        BudgetColumn.Returned => [Returned],
        BudgetColumn.Unpaid => All(BudgetColumn.Pending, BudgetColumn.Instructed, BudgetColumn.Returned),
    };

    private static List<GrantState> All(params IEnumerable<BudgetColumn> parts) => [.. parts.SelectMany(part => part.States())];

    private static bool CountsRecovered(this BudgetColumn column) => column is BudgetColumn.Held or BudgetColumn.Paid;
}
