using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Changping.Admin.Components.Lists;

// What the list remembers: the address, the page of rows, the ticks, the chosen columns.
public sealed partial class DataList<T>(NavigationManager navigation, IJSRuntime script, ListAddresses addresses) : ComponentBase, IDisposable
{
    /// <summary>Between two keys of who types on; a query that the next key overtakes is called off.</summary>
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(70);

    /// <summary>So long others may have changed what was counted before one pages on.</summary>
    private static readonly TimeSpan CountedLately = TimeSpan.FromSeconds(30);

    private readonly List<ListColumn<T>> columns = [];
    private readonly Dictionary<string, bool> choices = [];
    private readonly Dictionary<object, T> chosen = [];
    private CancellationTokenSource reading = new();
    private ListPage<T> listed = ListPage<T>.Empty;
    private string path = "";
    private string? text;
    private int typed;
    private bool all;
    private bool loaded;
    private bool loading;
    private bool restore;
    private long readAt;

    public ListQuery Query { get; private set; } = ListQuery.First;

    /// <summary>Reads the page again and counts anew, after something was changed.</summary>
    public Task ReloadAsync()
    {
        Query = Query with { Counted = null };
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        await reading.CancelAsync();
        reading.Dispose();
        var mine = reading = new CancellationTokenSource();
        loading = true;
        StateHasChanged();

        try
        {
            var result = await Load(Query, mine.Token);

            if (mine != reading)
            {
                return;
            }

            listed = result;
            (loaded, loading) = (true, false);
            readAt = Query.Counted is null ? Stopwatch.GetTimestamp() : readAt;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return;
        }

        // A page beyond the end, as after rows went away: the last one instead of nothing.
        if (listed.Rows.Count == 0 && listed.Total > 0 && Query.Page > 1)
        {
            Go(Query with { Page = (listed.Total + Query.PageSize - 1) / Query.PageSize }, replace: true);
        }

        StateHasChanged();
    }

    public void Apply(ListQuery query)
    {
        if (query.Text is null)
        {
            text = null;
        }

        Go(query, replace: false);
    }

    internal void Add(ListColumn<T> column)
    {
        columns.Add(column);
        StateHasChanged();
    }

    internal void Remove(ListColumn<T> column) => columns.Remove(column);

    protected override async Task OnInitializedAsync()
    {
        path = new Uri(navigation.Uri).AbsolutePath;
        navigation.LocationChanged += OnLocationChanged;
        Read(navigation.Uri);
        await ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await script.InvokeAsync<string?>("localStorage.getItem", Name + ".columns") is { Length: > 0 } stored)
        {
            foreach (var (title, shown) in JsonSerializer.Deserialize<Dictionary<string, bool>>(stored) ?? [])
            {
                choices[title] = shown;
            }

            StateHasChanged();
        }

        if (firstRender || restore)
        {
            restore = false;
            await script.InvokeVoidAsync("changping.restoreWidths", Name);
        }
    }

    private bool Shows(ListColumn<T> column) => choices.GetValueOrDefault(column.Title, !column.Hidden);

    private async Task ToggleAsync(ListColumn<T> column)
    {
        choices[column.Title] = !Shows(column);
        restore = true;
        await script.InvokeVoidAsync("localStorage.setItem", Name + ".columns", JsonSerializer.Serialize(choices));
    }

    private async Task TypeAsync(string? value)
    {
        text = value;
        var mine = ++typed;
        await Task.Delay(TypingPause);

        if (mine == typed)
        {
            // Each letter would otherwise be a step of the browser's Back.
            Go(Query with { Text = string.IsNullOrWhiteSpace(value) ? null : value.Trim(), Page = 1 }, replace: true);
        }
    }

    private void Go(ListQuery query, bool replace) =>
        navigation.NavigateTo(ListAddress.Write(path, query), new NavigationOptions { ReplaceHistoryEntry = replace });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments)
    {
        if (new Uri(arguments.Location).AbsolutePath == path)
        {
            _ = InvokeAsync(async () =>
            {
                Read(arguments.Location);

                try
                {
                    await ReadAsync();
                }
                catch (Exception exception)
                {
                    // Started by the browser's address, not by an event of ours: hand it to the boundary.
                    await DispatchExceptionAsync(exception);
                }
            });
        }
    }

    private void Read(string address)
    {
        var before = Query;
        Query = ListAddress.Read(address);
        addresses.Remember(path, ListAddress.Write(path, Query));

        if (before.Text != Query.Text)
        {
            text = Query.Text;
        }

        // Another filter means other rows; paging and sorting keep the ticks and what was counted.
        if (before.Text != Query.Text || before.Status != Query.Status || !before.Filters.OrderBy(pair => pair.Key)
            .SequenceEqual(Query.Filters.OrderBy(pair => pair.Key)))
        {
            all = false;
            chosen.Clear();
        }
        else if (loaded && !loading && Stopwatch.GetElapsedTime(readAt) < CountedLately)
        {
            Query = Query with { Counted = listed.Counts };
        }
    }

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        reading.Cancel();
        reading.Dispose();
    }
}
