using Changping.Admin.Data;
using Changping.Admin.Data.Funds;
using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Verification;

/// <summary>四（二）: that what was granted is what its calculation says, and nowhere above the caps of its policy version.</summary>
internal static class GrantChecks
{
    /// <summary>Each step is reckoned again from the one before.</summary>
    public static async Task<CheckResult> CalculationsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (count, wrong) = (0, new List<string>());
        await foreach (var grant in context.Grants.AsNoTracking().Select(grant => new { grant.Id, grant.Instrument, grant.Amount.Fen, grant.Calculation }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (!grant.Calculation.IsSound || grant.Calculation.Amount.Fen != grant.Fen)
            {
                wrong.Add($"{grant.Instrument.ChineseName()} {grant.Id.Value} 核定 {new Money(grant.Fen)} 元，测算 {grant.Calculation.Amount} 元");
            }
        }

        return CheckResult.Of("calculations", "核定与测算", wrong, $"{count:N0} 笔核定");
    }

    public static async Task<CheckResult> CapsAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var sums = await (
            from grant in context.Grants.Live()
            join project in context.Projects on grant.ProjectId equals project.Id
            group grant by new { grant.ProjectId, project.Number, project.Facts.Field, project.EstablishedOn, grant.Instrument, grant.PolicyVersion } into claims
            select new { claims.Key, Count = claims.Count(), Fen = claims.Sum(grant => grant.Amount.Fen), Last = claims.Max(grant => grant.Payable) }).ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var sum in sums)
        {
            var (policy, day) = (book.Named(sum.Key.PolicyVersion), sum.Key.EstablishedOn ?? default);
            var most = sum.Key.Instrument switch
            {
                Instrument.ProjectSubsidy => policy.SubsidyCap(sum.Key.Field).On(day).Value,
                Instrument.Prize => Enum.GetValues<PrizeGrade>().Select(grade => policy.Prize(grade).On(sum.Last.LastDay).Value).Max(),
                Instrument.Commercialisation => policy.CommercialisationCap.On(sum.Last.LastDay).Value,
                Instrument.LivingAllowance => policy.AllowancePerMonth.On(day).Value * sum.Count,
            };
            if (sum.Fen > most.Fen)
            {
                wrong.Add($"项目 {sum.Key.Number} {sum.Key.Instrument.ChineseName()}合计 {new Money(sum.Fen)} 元，超过上限 {most} 元");
            }
        }

        return CheckResult.Of("caps", "上限", wrong, $"{sums.Count:N0} 个项目的各项资金");
    }

    /// <summary>四（二）5, and each claim once: what unique indexes hold, asked once more.</summary>
    public static async Task<CheckResult> OnceAsync(AdminDbContext context, CancellationToken cancel)
    {
        var live = context.Grants.Live();
        var twice = await live.GroupBy(grant => new { grant.ProjectId, grant.Instrument, grant.Sequence }).Where(claims => claims.Count() > 1).Select(claims => claims.Key).ToListAsync(cancel);
        var subsidised = await live.Where(grant => grant.Instrument == Instrument.ProjectSubsidy).GroupBy(grant => new { grant.ExpertId, grant.ServiceStart })
            .Where(claims => claims.Select(grant => grant.ProjectId).Distinct().Count() > 1).Select(claims => claims.Key).ToListAsync(cancel);
        var numbers = twice.Count == 0 ? [] : await NumbersAsync(context, [.. twice.Select(claim => claim.ProjectId)], cancel);
        return CheckResult.Of("once", "一事一付",
            [
                .. twice.Select(claim => $"项目 {numbers.GetValueOrDefault(claim.ProjectId)} {claim.Instrument.ChineseName()}第 {claim.Sequence} 笔核定了两次"),
                .. subsidised.Select(claim => $"同一专家 {claim.ServiceStart:yyyy-MM-dd} 起的服务期有两个项目获得补贴"),
            ],
            $"{await live.CountAsync(cancel):N0} 笔有效核定");
    }

    private static Task<Dictionary<ProjectId, string>> NumbersAsync(AdminDbContext context, List<ProjectId> ids, CancellationToken cancel) =>
        context.Projects.Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, project => project.Number, cancel);
}
