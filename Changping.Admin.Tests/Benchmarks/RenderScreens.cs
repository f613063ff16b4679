using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Bunit;
using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>What the server does to show a form and a list's next page, beside MudBlazor's own over the same rows; no browser and no line.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "The runner calls what it times on an instance.")]
[SuppressMessage("Design", "CA1001", Justification = "The benchmark's cleanup disposes what its setup made.")]
public class RenderScreens
{
    private const int Count = 100_000, Fields = 20, Forms = 20, Kept = 40, PageSize = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TestOffice _office = null!;
    private ScreenContext _house = null!;
    private ScreenContext _floor = null!;
    private IRenderedComponent<Nominations> _list = null!;
    private IRenderedComponent<MudDataGrid<NominationListing>> _grid = null!;
    private int _page = 1;

    [GlobalSetup]
    public async Task Prepare()
    {
        _office = await BigRegister.OfficeAsync(Count);
        _house = await _office.SignedInAsync(TestOffice.Officer, Role.Officer);
        await RetainedAsync(_house);
        _floor = new ScreenContext();
        _house.Services.GetRequiredService<NavigationManager>().NavigateTo("/nominations");
        _list = _house.Render<Nominations>();
        _list.WaitForElement("tbody tr td", Patience);
        _grid = Grid(_floor);
    }

    [GlobalCleanup]
    public async Task Remove()
    {
        await _house.DisposeAsync();
        await _floor.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Benchmark(OperationsPerInvoke = Forms)]
    public void A_form_of_20_fields_opens() => Open(HouseForm);

    [Benchmark(OperationsPerInvoke = Forms)]
    public void MudForm_of_20_fields_opens() => Open(MudFormFloor);

    [Benchmark]
    public void The_lists_next_page() =>
        Turn(_list, () => _house.Services.GetRequiredService<NavigationManager>().NavigateTo($"/nominations?page={++_page}"));

    [Benchmark]
    public void MudDataGrids_next_page() => Turn(_grid, () => _grid.InvokeAsync(() => _grid.Instance.NavigateTo(Page.Next)));

    /// <summary>Until the first row is another; both are looked at in the same way, which takes its part of what is measured.</summary>
    private static void Turn<T>(IRenderedComponent<T> list, Action turn) where T : IComponent
    {
        var before = list.Find("tbody tr").TextContent;
        turn();
        list.WaitForState(() => list.Find("tbody tr").TextContent != before, Patience);
    }

    private async Task<GridData<NominationListing>> ReadAsync(GridState<NominationListing> state, CancellationToken cancel)
    {
        await using var context = await _office.Contexts.CreateDbContextAsync(cancel);
        var rows = context.NominationListings.AsNoTracking().OrderByDescending(listing => listing.NominatedOn).ThenByDescending(listing => listing.Number);
        return new()
        {
            TotalItems = await rows.CountAsync(cancel),
            Items = await rows.Skip(state.Page * state.PageSize).Take(state.PageSize)
            .ToListAsync(cancel)
        };
    }

    /// <summary>Each in a window of its own, as a person has it.</summary>
    private static void Open(RenderFragment form)
    {
        using var window = new ScreenContext();
        for (var count = 0; count < Forms; count++)
        {
            window.Render(form);
        }
    }

    private IRenderedComponent<MudDataGrid<NominationListing>> Grid(ScreenContext window) => window.Render<MudDataGrid<NominationListing>>(
        grid => grid.Add(part => part.ServerData, ReadAsync).Add(part => part.RowsPerPage, PageSize).Add(part => part.Columns, Columns));

    /// <summary>What a page holds while it is open; a circuit has one.</summary>
    private async Task RetainedAsync(ScreenContext window)
    {
        foreach (var (name, render) in new (string, Func<object>)[]
        {
            ("form", () => window.Render(HouseForm)), ("MudForm", () => window.Render(MudFormFloor)),
            ("list", () => window.Render<Nominations>()), ("MudDataGrid", () => Grid(window)),
        })
        {
            render();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var held = Enumerable.Range(0, Kept).Select(_ => render()).ToList();
            Console.WriteLine($"// retained by one {name}: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / Kept:0} kB");
            GC.KeepAlive(held);

            // What stays open would follow the pages that are timed.
            await window.DisposeComponentsAsync();
        }
    }

    private static readonly RenderFragment HouseForm = builder =>
    {
        builder.OpenComponent<FormScope>(0);
        builder.AddComponentParameter(1, nameof(FormScope.ChildContent), (RenderFragment)(form =>
        {
            for (var field = 0; field < Fields; field++)
            {
                form.OpenComponent<TextField>(2);
                form.AddComponentParameter(3, nameof(TextField.Label), $"字段{field}");
                form.AddComponentParameter(4, nameof(TextField.Value), "北京");
                form.AddComponentParameter(5, nameof(TextField.Required), true);
                form.CloseComponent();
            }
        }));
        builder.CloseComponent();
    };

    private static readonly RenderFragment MudFormFloor = builder =>
    {
        builder.OpenComponent<MudForm>(0);
        builder.AddComponentParameter(1, nameof(MudForm.ChildContent), (RenderFragment)(form =>
        {
            for (var field = 0; field < Fields; field++)
            {
                form.OpenComponent<MudTextField<string>>(2);
                form.AddComponentParameter(3, nameof(MudTextField<string>.Label), $"字段{field}");
                form.AddComponentParameter(4, nameof(MudTextField<string>.Value), "北京");
                form.AddComponentParameter(5, nameof(MudTextField<string>.Required), true);
                form.AddComponentParameter(6, nameof(MudTextField<string>.Variant), Variant.Outlined);
                form.CloseComponent();
            }
        }));
        builder.CloseComponent();
    };

    private static readonly RenderFragment Columns = builder =>
    {
        foreach (var property in new System.Linq.Expressions.Expression<Func<NominationListing, object?>>[]
        {
            listing => listing.Number, listing => listing.Name, listing => listing.Institution, listing => listing.Degree, listing => listing.Title,
            listing => listing.Discipline, listing =>
                listing.WorkStart, listing => listing.Overall, listing => listing.NextStep, listing => listing.NominatedOn,
        })
        {
            builder.OpenComponent<PropertyColumn<NominationListing, object?>>(0);
            builder.AddComponentParameter(1, "Property", property);
            builder.CloseComponent();
        }
    };
}
