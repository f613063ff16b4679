using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>The rows of a register of claims: those that a page lists, else every one that is payable by now, whatever became of it.</summary>
public sealed class ClaimRegister(DueClaims due, ListClaims list, OfficeClock clock)
{
    public async Task<IReadOnlyList<ClaimExportRow>> RunAsync(AdminDbContext context, Instrument instrument, ExportRequest request, CancellationToken cancel)
    {
        if (!request.Filters.ContainsKey(ListClaims.MonthFilter))
        {
            return [.. (await AllAsync(context, instrument, CalendarMonth.Of(clock.Today), cancel)).Where(row => request.Covers(row.Claim.Payable))];
        }

        var query = Query(request.Filters);
        if (Enum.TryParse<ClaimState>(query.Status, out var status) && !status.Counts())
        {
            throw new RuleViolationException(Clauses.Budget,
                $"{status.ChineseName()}的拨付不再是应付款，不编入登记表；请在其批次{(status == ClaimState.Recovered ? "或“应收回”" : "")}查看");
        }

        var all = (await AllAsync(context, instrument, list.MonthOf(query), cancel)).ToDictionary(row => row.Claim.Key);
        return [.. (await list.MatchingAsync(context, instrument, query, cancel)).Where(row => row.State.Counts() && all.ContainsKey(row.Key))
            .DistinctBy(row => row.Key).Select(row => all[row.Key])];
    }

    private async Task<List<ClaimExportRow>> AllAsync(AdminDbContext context, Instrument instrument, CalendarMonth upTo, CancellationToken cancel)
    {
        var batches = await (from line in context.PaymentBatches.SelectMany(batch => batch.Lines,
            (batch, line) => new { batch.Number, line.GrantId, line.IsLive })
                             where line.IsLive
                             join grant in context.Grants.Live() on line.GrantId equals grant.Id
                             where grant.Instrument == instrument
                             select new { grant.ProjectId, grant.Sequence, grant.State, line.Number })
            .ToDictionaryAsync(line => new ClaimKey(line.ProjectId, line.Sequence), cancel);
        var all = await due.RunAsync(context, instrument, upTo, null, cancel, withGranted: true);
        return
        [
            .. from claim in all.OrderBy(claim => claim.Case.Number, StringComparer.Ordinal).ThenBy(claim => claim.Sequence)
               let line = batches.GetValueOrDefault(claim.Key)
               select line is not null ? new ClaimExportRow(claim, ClaimStates.Of(line.State), $"{line.State.ChineseName()}（{line.Number}）")
                   : claim.IsBlocked ? new ClaimExportRow(claim, ClaimState.Blocked, $"受阻：{claim.Blockers[0]}")
                   : new ClaimExportRow(claim, ClaimState.Payable, ClaimState.Payable.ChineseName()),
        ];
    }

    private static ListQuery Query(IReadOnlyDictionary<string, string> filters)
    {
        var sort = filters.GetValueOrDefault("sort");
        return ListQuery.First with
        {
            Text = filters.GetValueOrDefault("q"),
            Status = filters.GetValueOrDefault("status"),
            SortKey = sort?.TrimStart('-'),
            Descending = sort?.StartsWith('-') ?? false,
            Filters = filters,
        };
    }
}
