using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>年度预算: what each instrument has, what is committed and instructed of it, and what it was made of.</summary>
public sealed partial class Budget(ReadBudget reading, ReadForecast forecasts, DecideAppropriation decide, OfficeClock clock, IDialogService dialogs,
    NavigationManager navigation)
{
    private BudgetOfYear? budget;
    private BudgetForecast? forecast;
    private Actor? viewer;

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
        var actor = viewer = await ActorAsync();
        budget = await reading.RunAsync(actor, Shown, Instrument.TryParse(Only, out var only) ? only : null, Leaving);
        StateHasChanged();
        forecast = await forecasts.RunAsync(actor, Leaving);
    }

    private void Go(int year) => navigation.NavigateTo($"/budget?year={year}");

    private async Task TakeBackAsync(Appropriation entry) => await decide.RunAsync(await ActorAsync(), entry.Id, confirm: false, null, Leaving);

    private async Task DecideAsync((Appropriation Entry, bool Confirm) choice)
    {
        var (entry, confirm) = choice;
        var line = budget!.Lines.Single(line => line.Instrument == entry.Instrument);
        var what = $"{entry.Year} 年度{entry.Instrument.ChineseName()}预算 {entry.Amount} 元（{entry.Reason}）";
        await dialogs.DecideAsync(new Decision(
            confirm ? "确认预算" : "退回预算",
            confirm ? $"{what}，确认后预算由 {line.Appropriated} 元变为 {line.Appropriated + entry.Amount} 元，余额 {line.Left + entry.Amount} 元。"
                : $"{what}不列入预算，提出和退回的原因留存。",
            confirm ? "确认" : "退回")
        {
            NeedsReason = !confirm,
            ReasonLabel = "退回的原因",
            Run = async reason => await decide.RunAsync(await ActorAsync(), entry.Id, confirm, reason, Leaving),
        });
        await ReadAsync();
    }

    private async Task EnterAsync()
    {
        var parameters = new DialogParameters { [nameof(AppropriateDialog.Budget)] = budget };
        var dialog = await dialogs.ShowAsync<AppropriateDialog>($"提出 {Shown} 年度预算", parameters, DialogCalls.Form);
        if (await dialog.Result is { Canceled: false })
        {
            await ReadAsync();
        }
    }
}
