namespace Changping.Admin.Components.Lists;

/// <summary>What a list shows, as its address says it.</summary>
/// <param name="Text">The keyword.</param>
/// <param name="Status">One of the list's states; null for all.</param>
/// <param name="SortKey">Null for the list's own order.</param>
/// <param name="Descending">Of the sort key.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows a page.</param>
/// <param name="Filters">The further filters by name; one that is not set is absent.</param>
public sealed record ListQuery(
    string? Text, string? Status, string? SortKey, bool Descending, int Page, int PageSize, IReadOnlyDictionary<string, string> Filters)
{
    public const int DefaultPageSize = 20;

    public static readonly ListQuery First = new(null, null, null, false, 1, DefaultPageSize, new Dictionary<string, string>());

    /// <summary>What was counted of this very filter a moment ago, and stands while one pages and sorts; null: to be counted.</summary>
    public ListCounts? Counted { get; init; }

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * PageSize;

    public bool IsNarrowed => Text is not null || Status is not null || Filters.Count > 0;

    /// <summary>Another filter, on the first page; null takes it away.</summary>
    public ListQuery With(string filter, string? value)
    {
        var filters = new Dictionary<string, string>(Filters);

        if (string.IsNullOrEmpty(value))
        {
            filters.Remove(filter);
        }
        else
        {
            filters[filter] = value;
        }

        return this with { Filters = filters, Page = 1 };
    }
}

/// <summary>One page of rows, with what is said of the whole filter.</summary>
/// <param name="Rows">In order.</param>
/// <param name="Total">Rows of the whole filter, the state included.</param>
/// <param name="StatusCounts">Rows a state, of the filter without the state.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Total, IReadOnlyDictionary<string, int> StatusCounts)
{
    public static readonly ListPage<T> Empty = new([], 0, new Dictionary<string, int>());

    /// <summary>Rows of the filter without the state, where a row may stand in two states or in none; null: the sum of the states.</summary>
    public int? All { get; init; }

    /// <summary>Sums of the whole filter, as shown, by the key of their column.</summary>
    public IReadOnlyDictionary<string, string> Totals { get; init; } = new Dictionary<string, string>();

    public ListCounts Counts => new(StatusCounts, All, Totals);
}

/// <summary>What is said of a whole filter, whatever page of it is shown.</summary>
/// <param name="States">Rows a state, of the filter without the state.</param>
/// <param name="All">Where it is not their sum.</param>
/// <param name="Totals">Sums, as shown, by the key of their column.</param>
public sealed record ListCounts(IReadOnlyDictionary<string, int> States, int? All, IReadOnlyDictionary<string, string> Totals);

/// <summary>A state that a list counts and filters by.</summary>
public sealed record ListStatus(string Value, string Text);

/// <summary>A choice of a filter.</summary>
public sealed record ListOption(string Value, string Text);

/// <summary>What is ticked.</summary>
/// <param name="Rows">Those ticked one by one, or the page's where all matching are meant.</param>
/// <param name="AllMatching">The whole filter is meant: read it again by <paramref name="Query"/>.</param>
/// <param name="Count">Rows meant.</param>
/// <param name="Clear">Unticks everything.</param>
public sealed record ListSelection<T>(IReadOnlyList<T> Rows, bool AllMatching, int Count, ListQuery Query, Action Clear);

/// <summary>The list as its filters see it.</summary>
public interface IFilteredList
{
    ListQuery Query { get; }

    void Apply(ListQuery query);
}
