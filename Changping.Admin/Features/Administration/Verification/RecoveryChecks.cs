using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>五（一）2: that no more is taken back than was paid, and that a payment is reversed when all of it came back, and only then.</summary>
internal static class RecoveryChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, CancellationToken cancel)
    {
        var corrections = context.Grants.Where(grant => grant.CorrectsId != null && grant.State != GrantState.Released);
        var back = (await corrections.Select(grant =>
            new { grant.CorrectsId, grant.State, grant.Amount.Fen, grant.ProjectId, grant.Instrument, grant.Sequence, grant.BudgetYear })
            .ToListAsync(cancel)).ToLookup(grant => grant.CorrectsId!.Value);
        var paid = await context.Grants.Where(grant => grant.CorrectsId == null && grant.State == GrantState.Reversed)
            .Union(from correction in corrections join grant in context.Grants on correction.CorrectsId equals grant.Id select grant)
            .Select(grant => new { grant.Id, grant.ProjectId, grant.Instrument, grant.Sequence, grant.Parts, grant.State, grant.Amount.Fen, grant.BudgetYear })
            .ToListAsync(cancel);
        var wrong = new List<(NamedGrant, string)>();
        foreach (var grant in paid.OrderBy(grant => grant.ProjectId.Value).ThenBy(grant => grant.Instrument.Order).ThenBy(grant => grant.Sequence))
        {
            var name = new NamedGrant(grant.ProjectId, grant.Instrument, grant.Sequence, grant.Parts, false);
            var taken = back[grant.Id].Sum(correction => -correction.Fen);
            var came = back[grant.Id].Where(correction => correction.State == GrantState.Paid).Sum(correction => -correction.Fen);
            if (grant.State is not (GrantState.Paid or GrantState.Reversed))
            {
                wrong.Add((name, $"{grant.State.ChineseName()}，却有收回"));
            }
            else if (taken > grant.Fen)
            {
                wrong.Add((name, $"拨付 {new Money(grant.Fen)} 元，收回合计 {new Money(taken)} 元"));
            }
            else if (grant.State == GrantState.Reversed != (came == grant.Fen))
            {
                wrong.Add((name, $"{grant.State.ChineseName()}，拨付 {new Money(grant.Fen)} 元，已收回 {new Money(came)} 元"));
            }

            if (back[grant.Id].Any(correction => (correction.ProjectId, correction.Instrument, correction.Sequence, correction.BudgetYear)
                != (grant.ProjectId, grant.Instrument, grant.Sequence, grant.BudgetYear)))
            {
                wrong.Add((name, "的收回与原款项的项目、资金或预算年度不同"));
            }
        }

        return CheckResult.Of("recoveries", "收回与原款项", await NamedGrant.SayAsync(context, wrong, cancel), $"{back.Sum(grant => grant.Count()):N0} 笔收回");
    }
}
