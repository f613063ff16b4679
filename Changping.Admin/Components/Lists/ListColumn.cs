using Changping.Domain.Figures;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Lists;

/// <summary>Declares one column of a <see cref="DataList{T}"/>; draws nothing itself.</summary>
public sealed class ListColumn<T> : ComponentBase, IDisposable
{
    [CascadingParameter]
    private DataList<T>? List { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The text of the cell; nothing shows as —. Give this or the content.</summary>
    [Parameter]
    public Func<T, string?>? Value { get; set; }

    [Parameter]
    public RenderFragment<T>? ChildContent { get; set; }

    /// <summary>Makes the column sortable under this name.</summary>
    [Parameter]
    public string? SortKey { get; set; }

    /// <summary>Names the column's sum in <see cref="ListPage{T}.Totals"/>; the sort key where absent.</summary>
    [Parameter]
    public string? TotalKey { get; set; }

    /// <summary>What the column counts, where it shows a figure: said by the pointer on its head.</summary>
    [Parameter]
    public FigureDefinition? Of { get; set; }

    /// <summary>In pixels; widths share what the window has more.</summary>
    [Parameter]
    public int Width { get; set; } = 120;

    /// <summary>right for numbers and money, center; else left.</summary>
    [Parameter]
    public string? Align { get; set; }

    /// <summary>The cell is the link to the row's record.</summary>
    [Parameter]
    public bool Opens { get; set; }

    /// <summary>Hidden until chosen in the menu of columns.</summary>
    [Parameter]
    public bool Hidden { get; set; }

    protected override void OnInitialized() => List?.Add(this);

    public void Dispose() => List?.Remove(this);
}
