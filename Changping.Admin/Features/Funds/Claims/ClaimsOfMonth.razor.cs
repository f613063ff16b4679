using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Office;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>What a month pays of one instrument, and the step that puts it into a batch.</summary>
public sealed partial class ClaimsOfMonth(
    ListClaims claims, ClaimsToPrepare candidates, PreparePaymentBatch prepare, OfficeClock clock, IDialogService dialogs, NavigationManager navigation)
{
    private static readonly IReadOnlyList<ListStatus> States = [.. ClaimRow.States.Select(state => new ListStatus(state.ToString(), state.ChineseName()))];
    private static readonly IReadOnlyList<ListOption> Arrears = [new("yes", "仅看补发"), new("returned", "仅看退汇重拨")];

    private DataList<ClaimRow>? list;
    private ClaimPage? page;
    private bool mayPrepare;

    /// <summary>What the page shows: a batch takes this and nothing else.</summary>
    private ListQuery? listed;

    private CalendarMonth Today => CalendarMonth.Of(clock.Today);

    private InstrumentForm Page => InstrumentForm.Of(Instrument);

    protected override async Task OnInitializedAsync() => mayPrepare = (await ActorAsync()).May(Permission.PreparePayment);

    private async Task<ListPage<ClaimRow>> LoadAsync(ListQuery query, CancellationToken cancel)
    {
        page = await claims.RunAsync(await ActorAsync(), Instrument, query, cancel);
        listed = query;
        StateHasChanged();
        return page.List;
    }

    /// <summary>What came back is owed, if at all, by another line: no register of claims has it.</summary>
    private int Exported(ListSelection<ClaimRow> listed) => listed.Query.Status is { } status
        ? Enum.TryParse<ClaimState>(status, out var state) && state.Counts() ? listed.Count : 0
        : page?.List.StatusCounts.Where(count => Enum.Parse<ClaimState>(count.Key).Counts()).Sum(count => count.Value) ?? listed.Count;

    /// <summary>An export says in its heading which month it is of, also where the list's address leaves it open.</summary>
    private ListQuery WithMonth(ListQuery query)
    {
        var month = claims.MonthOf(query).ToString();
        return query.With(ListClaims.MonthFilter, month).With("period", month);
    }

    private async Task ShowAsync(ClaimRow row) => await dialogs.ShowAsync<ClaimDetail>(
        $"{row.Payee} · {(row.Month is null ? row.ProjectNumber : $"第 {row.Key.Sequence} 个服务月")}",
        new DialogParameters { [nameof(ClaimDetail.Row)] = row },
        new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, BackdropClick = true });

    /// <param name="ticked">Null for all that the query finds.</param>
    private async Task PrepareAsync(IReadOnlyList<ClaimRow>? ticked, ListQuery? query)
    {
        BatchCandidates? found = null;
        var choice = new ClaimChoice(Instrument, page!.Month, ticked?.Where(row => row.Batch is null).Select(row => row.Key).ToHashSet(), query);
        if (!await RunAsync(async actor => found = await candidates.RunAsync(actor, choice, Leaving)))
        {
            return;
        }

        string? number = null;
        await dialogs.RunBatchAsync(new Batch($"编制{Instrument.ChineseName()}批次", "编制批次", [.. found!.Claims.Select(Row)])
        {
            Consequence = $"{(ticked is null && IsNarrowed(query) ? "只含页面当前筛选出的款项。" : null)}所列款项将编入 {found.Period.Year}年{found.Period.Month}月的批次并占用 {found.Budget.Year} 年度预算，由另一人复核通过后通知拨付。",
            Standing = total => Standing(found, total),
            Run = async (rows, _) =>
            {
                var request = new BatchRequest(Instrument, found.Period, [.. rows.Select(row => (ClaimKey)row.Key)]);
                number = await prepare.RunAsync(await ActorAsync(), request, Leaving);
                return [.. rows.Select(row => new BatchResult(row.Key, true, $"编入 {number}"))];
            },
        });
        if (number is not null)
        {
            navigation.NavigateTo($"/batches/{number}");
        }
    }

    private static bool IsNarrowed(ListQuery? query) =>
        query is not null && (query.Text is not null || query.Status is not null || query.Filters.Any(filter => filter.Key != ListClaims.MonthFilter));

    private static BatchRow Row(DueClaim claim)
    {
        var account = claim.Payee.Account;
        return new BatchRow(
            claim.Key,
            $"{claim.Payee.Name} {claim.Case.Number}{(ClaimRow.Of(claim).Ordinal is { } ordinal ? $" {ordinal}" : null)}",
            account is null ? "—" : $"拨付至 {account.BankName} {Mask.Account(account.AccountNumber)}",
            claim.Amount)
        {
            Blockers = [.. claim.Blockers.Select(blocker => blocker.Message)],
            Notes = claim.ServiceMonth is null && claim.Calculation is { } calculation ? [.. claim.Notes, calculation.Explanation] : claim.Notes,
        };
    }

    private static BatchStanding Standing(BatchCandidates found, Money total)
    {
        var left = found.Budget.Left - total;
        return left < Money.Zero
            ? new BatchStanding($"预算余额 {found.Budget.Left} 元，缺 {-left} 元；请移除部分行，或先调整预算", Blocks: true)
            : new BatchStanding($"编制后预算余额 {left} 元", Blocks: false);
    }
}
