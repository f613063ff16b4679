using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>年度预算: what each instrument has, what is committed and instructed of it, and what it was made of.</summary>
public sealed partial class Budget(ReadBudget reading, ReadForecast forecasts, OfficeClock clock, IDialogService dialogs, NavigationManager navigation)
{
    private BudgetOfYear? budget;
    private BudgetForecast? forecast;
    private bool mayEnter;

    /// <summary>This year where the address names none.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public int? Year { get; set; }

    /// <summary>Shows only its entries and adjustments.</summary>
    [SupplyParameterFromQuery(Name = "instrument")]
    public string? Only { get; set; }

    private int Shown => Year is >= 2000 and <= 2100 ? Year.Value : clock.Today.Year;

    protected override async Task OnParametersSetAsync() => await ReadAsync();

    private async Task ReadAsync()
    {
        var actor = await ActorAsync();
        mayEnter = actor.May(Permission.Handle);
        budget = await reading.RunAsync(actor, Shown, Instrument.TryParse(Only, out var only) ? only : null, Leaving);
        StateHasChanged();
        forecast = await forecasts.RunAsync(actor, Leaving);
    }

    private void Go(object? year) => navigation.NavigateTo($"/budget?year={year}");

    private async Task EnterAsync()
    {
        var parameters = new DialogParameters { [nameof(AppropriateDialog.Budget)] = budget };
        var dialog = await dialogs.ShowAsync<AppropriateDialog>($"登记 {Shown} 年度预算", parameters);
        if (await dialog.Result is { Canceled: false })
        {
            await ReadAsync();
        }
    }
}
