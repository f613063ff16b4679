using Changping.Admin.Features.Funds;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>四（二）: that what stands granted is what its instrument gives for the project, whatever the calculation beside it says; and is owed still.</summary>
internal static class AmountChecks
{
    /// <returns>核定与测算, for which each step is reckoned again from the one before, and 核定与政策; all grants are read once for both.</returns>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var cases = (await FundingCases.ListAsync(context, book, context.Projects, FundingFacts.Audits | FundingFacts.Prizes
            | FundingFacts.Applications, cancel))
            .ToDictionary(of => of.ProjectId);
        var grants = context.Grants.AsNoTracking().Select(grant => new
        {
            Name = new NamedGrant(grant.ProjectId, grant.Instrument, grant.Sequence, grant.Parts, grant.CorrectsId != null),
            grant.ServiceStart,
            grant.Amount.Fen,
            grant.Calculation,
            grant.State,
        });
        var (all, counted, unsound, wrong) = (0, 0, new List<(NamedGrant, string)>(), new List<(NamedGrant, string)>());
        await foreach (var grant in grants.AsAsyncEnumerable().WithCancellation(cancel))
        {
            all++;
            var amount = new Money(grant.Fen);
            if (!grant.Calculation.IsSound || grant.Calculation.Amount != amount)
            {
                unsound.Add((grant.Name, $"核定 {amount} 元，测算 {grant.Calculation.Amount} 元"));
            }

            if (grant.Name.IsCorrection || !grant.State.IsLive())
            {
                continue;
            }

            counted++;
            var fault = cases.TryGetValue(grant.Name.ProjectId, out var of)
                ? grant.Name.Instrument.Verify(of, new GrantOnFile(grant.ServiceStart, grant.Name.Sequence, grant.Name.Parts, amount, grant.Calculation.Base))
                : "的项目没有立项";
            if (fault is not null)
            {
                wrong.Add((grant.Name, fault));
            }
        }

        return
        [
            CheckResult.Of("calculations", "核定与测算", await NamedGrant.SayAsync(context, unsound, cancel), $"{all:N0} 笔核定"),
            CheckResult.Of("amounts", "核定与政策", [.. await NamedGrant.SayAsync(context, wrong, cancel), .. await UnawardedAsync(context, cases.Values, cancel)],
                $"{counted:N0} 笔按政策和批准文件重新核对"),
        ];
    }

    /// <summary>
    /// What waits for a batch and is not owed as it stands should have been released. What an end of service finds in an open batch is refused when
    /// that is decided, and what the bureau was told to pay before comes back when it was paid: neither is a fault of the records.
    /// </summary>
    public static async Task<CheckResult> OwedAsync(AdminDbContext context, OwedGrants owed, CancellationToken cancel)
    {
        var waiting = context.Grants.Waiting();
        return CheckResult.Of("owed", "待付与应付",
            [
                .. (await owed.AskAsync(context, waiting, cancel)).Select(grant =>
                    $"项目 {grant.Project} {grant.Instrument.ChineseName()}{grant.Instrument.Ordinal(grant.Sequence, grant.Parts)}"
                    + $"{grant.Amount} 元等待拨付，应付 {grant.Owing.Amount} 元：{grant.Owing.Reason}"),
            ],
            $"{await waiting.CountAsync(cancel):N0} 笔等待拨付");
    }

    private static async Task<IReadOnlyList<string>> UnawardedAsync(AdminDbContext context, IEnumerable<FundingCase> cases, CancellationToken cancel)
    {
        var granted = (await context.Grants.Where(grant => grant.Instrument == Instrument.Prize && grant.CorrectsId == null
            && grant.State != GrantState.Released)
            .Select(grant => grant.ProjectId).ToListAsync(cancel)).ToHashSet();
        return
        [
            .. from of in cases
               where !granted.Contains(of.ProjectId)
               from won in of.Prizes
               select $"项目 {of.Number} 评为 {won.Year} 年度{won.Grade.ChineseName()}，没有核定奖励",
        ];
    }
}
