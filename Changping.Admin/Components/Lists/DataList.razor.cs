using Changping.Admin.Components.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Changping.Admin.Components.Lists;

/// <summary>The list pattern of every listed. Its state lives in the address, so that it can be sent and Back restores it.</summary>
public sealed partial class DataList<T>
{
    /// <summary>Names the list in the browser's store of chosen columns and widths.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required Func<ListQuery, CancellationToken, Task<ListPage<T>>> Load { get; set; }

    /// <summary>What tells rows apart.</summary>
    [Parameter, EditorRequired]
    public required Func<T, object> Key { get; set; }

    /// <summary>The <see cref="ListColumn{T}"/>s.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    /// <summary>For those who hear the screen.</summary>
    [Parameter]
    public string Label { get; set; } = "列表";

    [Parameter]
    public string Placeholder { get; set; } = "关键字";

    [Parameter]
    public IReadOnlyList<ListStatus> Statuses { get; set; } = [];

    /// <summary>The query bar's filters: <see cref="ListFilter"/>, <see cref="ListDate"/>.</summary>
    [Parameter]
    public RenderFragment? Filters { get; set; }

    /// <summary>At the right of the query bar; gets the whole filter, for an export of what is listed.</summary>
    [Parameter]
    public RenderFragment<ListSelection<T>>? Toolbar { get; set; }

    /// <summary>Buttons for what is ticked; without them rows cannot be ticked.</summary>
    [Parameter]
    public RenderFragment<ListSelection<T>>? BatchActions { get; set; }

    /// <summary>What to show, and what to do next, where there is nothing at all.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>The record of a row: click and Enter go there.</summary>
    [Parameter]
    public Func<T, string>? Address { get; set; }

    /// <summary>Instead of an address, such as a dialog.</summary>
    [Parameter]
    public EventCallback<T> OnOpen { get; set; }

    /// <summary>Named views are kept of the page's address: not for a list within a record.</summary>
    [Parameter]
    public bool HasViews { get; set; } = true;

    private bool CanOpen => Address is not null || OnOpen.HasDelegate;

    private List<ListColumn<T>> Shown => [.. columns.Where(Shows)];

    private int Width => Math.Max(1, Shown.Count + (BatchActions is null ? 0 : 1));

    private bool WholePage => listed.Rows.Count > 0 && listed.Rows.All(IsChosen);

    private ListSelection<T> Selection => new(all ? listed.Rows : [.. chosen.Values], all, all ? listed.Total : chosen.Count, Query, Clear);

    private static RenderFragment DefaultEmpty => builder =>
    {
        builder.OpenComponent<EmptyState>(0);
        builder.AddComponentParameter(1, nameof(EmptyState.Title), "还没有记录");
        builder.CloseComponent();
    };

    private static RenderFragment Cell(ListColumn<T> column, T row) =>
        column.ChildContent?.Invoke(row) ?? (builder => builder.AddContent(0, column.Value?.Invoke(row) is { Length: > 0 } text ? text : "—"));

    private string? Stick(ListColumn<T> column) =>
        columns.Find(Shows) != column ? null : BatchActions is null ? "stick" : "stick second";

    private string? SortOf(ListColumn<T> column) =>
        column.SortKey is null || column.SortKey != Query.SortKey ? null : Query.Descending ? "descending" : "ascending";

    private string? TotalOf(ListColumn<T> column) =>
        (column.TotalKey ?? column.SortKey) is { } key ? listed.Totals.GetValueOrDefault(key) : null;

    /// <summary>Ascending, descending, then the list's own order again.</summary>
    private void Sort(string key) => Apply(
        Query.SortKey != key ? Query with { SortKey = key, Descending = false, Page = 1 }
        : !Query.Descending ? Query with { Descending = true, Page = 1 }
        : Query with { SortKey = null, Descending = false, Page = 1 });

    private bool IsChosen(T row) => all || chosen.ContainsKey(Key(row));

    private void Toggle(T row)
    {
        if (all)
        {
            // From "all matching" one comes back to the page without this row: the rest is not on screen.
            all = false;
            TickPage();
        }

        if (!chosen.Remove(Key(row)))
        {
            chosen[Key(row)] = row;
        }
    }

    private void TogglePage()
    {
        var untick = WholePage;
        all = false;

        if (untick)
        {
            chosen.Clear();
        }
        else
        {
            TickPage();
        }
    }

    private void TickPage()
    {
        foreach (var row in listed.Rows)
        {
            chosen[Key(row)] = row;
        }
    }

    private void Clear()
    {
        all = false;
        chosen.Clear();
        StateHasChanged();
    }

    private Task PressAsync(KeyboardEventArgs press, T row) => press.Key == "Enter" ? OpenAsync(row) : Task.CompletedTask;

    private async Task OpenAsync(T row)
    {
        if (OnOpen.HasDelegate)
        {
            await OnOpen.InvokeAsync(row);
        }
        else if (Address is not null)
        {
            navigation.NavigateTo(Address(row));
        }
    }
}
