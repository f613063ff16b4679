using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>四（二）: that what was granted is nowhere above the caps of its policy version, and each claim once.</summary>
internal static class GrantChecks
{
    /// <summary>Each cap asked on the day that the grant was held to.</summary>
    public static async Task<CheckResult> CapsAsync(AdminDbContext context, PolicyBook book, IReadOnlyList<CaseSum> sums, CancellationToken cancel)
    {
        var applied = (await (
            from grant in context.Grants.Live()
            where grant.Instrument == Instrument.Commercialisation
            join application in context.CommercialisationApplications
                on new { grant.ProjectId, grant.Sequence } equals new { application.ProjectId, application.Sequence }
            select new { grant.ProjectId, application.AppliedOn }).ToListAsync(cancel)).ToLookup(grant => grant.ProjectId, grant => grant.AppliedOn);
        var wrong = new List<string>();
        foreach (var sum in sums)
        {
            var most = PolicyAnswer.Of(() => sum.Instrument.Cap(
                book.Named(sum.PolicyVersion), new GrantedSum(sum.Field, sum.EstablishedOn, sum.ServiceStart, sum.Count, sum.Most, [.. applied[sum.ProjectId]])
                { Opening = sum.Opening }));
            if (most is not { } cap || sum.Sum > cap)
            {
                wrong.Add($"项目 {sum.Number} {sum.Instrument.ChineseName()}合计 {sum.Sum} 元，超过上限 {most?.ToString() ?? "—"} 元");
            }
        }

        return CheckResult.Of("caps", "上限", wrong, $"{sums.Select(sum => sum.ProjectId).Distinct().Count():N0} 个项目的 {sums.Count:N0} 项资金");
    }

    /// <summary>四（二）5, and each claim once: what unique indexes hold, asked once more.</summary>
    public static async Task<CheckResult> OnceAsync(AdminDbContext context, CancellationToken cancel)
    {
        var live = context.Grants.Live();
        var twice = await live.GroupBy(grant => new { grant.ProjectId, grant.Instrument, grant.Sequence }).Where(claims => claims.Count() > 1)
            .Select(claims => claims.Key).ToListAsync(cancel);
        var subsidised = await (
            from grant in live.Where(grant => grant.Instrument == Instrument.ProjectSubsidy)
            join appointment in context.Appointments on grant.ProjectId equals appointment.ProjectId
            join project in context.Projects on grant.ProjectId equals project.Id
            select new { grant.ExpertId, project.Number, appointment.Start, appointment.LastDay }).Distinct().ToListAsync(cancel);
        var before = await (
            from grant in live
            join project in context.Projects on grant.ProjectId equals project.Id
            where (grant.Instrument == Instrument.LivingAllowance && grant.Sequence <= project.Opening.AllowanceMonths)
                || (grant.Instrument == Instrument.Prize && project.Opening.Prize != null)
            orderby project.Number, grant.Sequence
            select new { project.Number, grant.Instrument, grant.Sequence }).ToListAsync(cancel);
        var numbers = twice.Count == 0 ? [] : await NumbersAsync(context, [.. twice.Select(claim => claim.ProjectId)], cancel);
        var judged = (await context.PrizeSelections.AsNoTracking().ToListAsync(cancel))
            .SelectMany(selection => selection.Ranking, (selection, entry) => (selection.Year, entry.Number))
            .GroupBy(one => one).Where(all => all.Count() > 1).Select(all => all.Key);
        var evidence = await (
            from application in context.CommercialisationApplications.AsNoTracking()
            where application.State != CommercialisationState.Refused
            join project in context.Projects on application.ProjectId equals project.Id
            select new { project.Number, application.Numbers }).ToListAsync(cancel);
        var again = evidence.SelectMany(one => one.Numbers, (one, number) => (one.Number, Evidence: EvidenceNumbers.Fold(number)))
            .GroupBy(one => one).Where(all => all.Count() > 1).Select(all => all.Key);
        return CheckResult.Of("once", "一事一付",
            [
                .. again.Select(one => $"项目 {one.Number} 的凭证 {one.Evidence} 申请了两次转化补贴"),
                .. judged.Select(one => $"项目 {one.Number} 在 {one.Year} 年度参加了两次评选"),
                .. twice.Select(claim => $"项目 {numbers.GetValueOrDefault(claim.ProjectId)} {claim.Instrument.ChineseName()}第 {claim.Sequence} 笔核定了两次"),
                .. from expert in subsidised.GroupBy(one => one.ExpertId)
                   let inTurn = expert.OrderBy(one => one.Start).ToList()
                   from pair in inTurn.Zip(inTurn.Skip(1))
                   where pair.First.LastDay >= pair.Second.Start
                   select $"同一专家 {pair.First.Start:yyyy-MM-dd} 起约定的服务期内有项目 {pair.First.Number} 和 {pair.Second.Number} 获得补贴",
                .. before.Select(one => $"项目 {one.Number} {one.Instrument.ChineseName()}{one.Instrument.Ordinal(one.Sequence, 1)}启用前已拨，又核定了一次"),
            ],
            $"{await live.CountAsync(cancel):N0} 笔有效核定");
    }

    private static Task<Dictionary<ProjectId, string>> NumbersAsync(AdminDbContext context, List<ProjectId> ids, CancellationToken cancel) =>
        context.Projects.Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, project => project.Number, cancel);
}
