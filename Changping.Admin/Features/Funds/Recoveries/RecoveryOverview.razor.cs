using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Recoveries;

/// <summary>应收回: what is to come back, and the step that puts it into a batch of recoveries.</summary>
public sealed partial class RecoveryOverview(ListRecoveries recoveries, PrepareRecovery prepare, IDialogService dialogs, NavigationManager navigation)
{
    private static readonly IReadOnlyList<ListStatus> States =
        [.. Enum.GetValues<RecoveryState>().Select(state => new ListStatus(state.ToString(), state.ChineseName()))];

    private DataList<RecoveryRow>? list;
    private RecoveryPage? page;
    private bool mayPrepare;

    protected override async Task OnInitializedAsync() => mayPrepare = (await ActorAsync()).May(Permission.PreparePayment);

    private async Task<ListPage<RecoveryRow>> LoadAsync(ListQuery query, CancellationToken cancel)
    {
        page = await recoveries.RunAsync(await ActorAsync(), query, cancel);
        StateHasChanged();
        return page.List;
    }

    /// <param name="ticked">Null for all that the query finds; that null too for all that is owed back.</param>
    private async Task PrepareAsync(IReadOnlyList<RecoveryRow>? ticked, ListQuery? query)
    {
        IReadOnlyList<RecoveryRow> owed = [];
        if (!await RunAsync(async actor => owed = await recoveries.OwedAsync(actor, query, Leaving)))
        {
            return;
        }

        var chosen = ticked is null ? null : ticked.Where(row => row.State == RecoveryState.Owed).Select(row => row.Paid).ToHashSet();
        var rows = owed.Where(row => chosen is null || chosen.Contains(row.Paid)).ToDictionary(row => row.Paid);
        var numbers = new List<string>();
        await dialogs.RunBatchAsync(new Batch("编制收回批次", "编制收回批次", [.. rows.Values.Select(Row)])
        {
            Consequence = "所列款项将按资金编入收回批次，由另一人复核通过后通知财政局收回；收到收回回执后才释放预算。",
            Run = async (left, _) =>
            {
                var results = new List<BatchResult>();
                foreach (var batch in left.Select(row => rows[(GrantId)row.Key]).GroupBy(row => row.Instrument))
                {
                    var number = await prepare.RunAsync(await ActorAsync(),
                        [.. batch.Select(row => new RecoveryItem(row.Paid, row.Amount, row.Reason))], Leaving);
                    numbers.Add(number);
                    results.AddRange(batch.Select(row => new BatchResult(row.Paid, true, $"编入 {number}")));
                }

                return results;
            },
        });
        if (numbers is [var only])
        {
            navigation.NavigateTo($"/batches/{only}");
        }
        else
        {
            await list!.ReloadAsync();
        }
    }

    private static BatchRow Row(RecoveryRow row) =>
        new(row.Paid, $"{row.Payee} {row.Project}", $"收回 {row.PaidIn} 拨付的{row.Description}", row.Amount) { Notes = [row.Reason] };
}
