using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>工作组看板: what it shows stands in its address, so that it can be sent.</summary>
public sealed partial class DashboardPage(ReadDashboard reading, DashboardChoices choosing, OfficeClock clock, NavigationManager navigation)
{
    private DashboardView? view;
    private Choices choices = Choices.None;
    private bool loading;

    private DashboardScope Scope { get; set; } = null!;

    private string? Narrowed => Scope.Cases.IsAll ? null : $" · 仅{string.Join("、", new[] { Scope.Cases.Institution, Scope.Cases.Industry }.OfType<string>())}";

    protected override void OnInitialized()
    {
        Scope = Addressed();
        navigation.LocationChanged += Moved;
    }

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        StateHasChanged();
        choices = await choosing.RunAsync(await ActorAsync(), Scope, Leaving);
    }

    private async Task ReadAsync()
    {
        loading = true;
        view = await reading.RunAsync(await ActorAsync(), Scope, Leaving);
        loading = false;
    }

    private void Go(DashboardScope scope) => navigation.NavigateTo(scope.Address(clock.Today.Year));

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath == "/dashboard" && Addressed() is var scope && scope != Scope)
        {
            _ = InvokeAsync(async () =>
            {
                Scope = scope;
                await ReadAsync();
                StateHasChanged();
            });
        }
    }

    private DashboardScope Addressed() => DashboardScope.Of(ListAddress.Read(navigation.Uri), clock.Today.Year);

    protected override void Dispose(bool disposing)
    {
        navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }
}
