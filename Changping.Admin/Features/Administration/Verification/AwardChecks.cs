using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>四（二）3, 4: that every prize is that of a selection and every commercialisation subsidy that of an application, and worth what the policy says.</summary>
internal static class AwardChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var (prizes, given) = await PrizesAsync(context, book, cancel);
        var (subsidies, approved) = await CommercialisationsAsync(context, book, cancel);
        return CheckResult.Of("awards", "奖励和转化补贴", [.. prizes, .. subsidies], $"{given:N0} 项奖励，{approved:N0} 笔转化补贴");
    }

    private static async Task<(IReadOnlyList<string> Wrong, int Count)> PrizesAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var selections = await context.PrizeSelections.AsNoTracking().Where(selection => selection.State == PrizeSelectionState.Approved)
            .Select(selection => new { selection.Year, selection.SelectedOn, selection.Ranking }).ToListAsync(cancel);
        var won = selections.SelectMany(selection => selection.Ranking.Where(entry => entry is { Grade: not null, Revoked: null })
            .Select(entry => (entry.ProjectId, entry.Number, Grade: entry.Grade!.Value, selection.SelectedOn, selection.Year))).ToLookup(entry => entry.ProjectId);
        var grants = await (
            from grant in context.Grants
            where grant.Instrument == Instrument.Prize && grant.CorrectsId == null && grant.State != GrantState.Released
            join project in context.Projects on grant.ProjectId equals project.Id
            orderby project.Number
            select new { project.Id, project.Number, project.PolicyVersion, grant.State, grant.Amount.Fen }).ToListAsync(cancel);
        var granted = grants.Select(grant => grant.Id).ToHashSet();
        var live = grants.Where(grant => grant.State.IsLive()).ToList();
        var wrong = new List<string>();
        foreach (var grant in live)
        {
            if (!won.Contains(grant.Id))
            {
                wrong.Add($"项目 {grant.Number} 年度奖励 {new Money(grant.Fen)} 元没有核定的评选");
            }
            else if (won[grant.Id].Select(entry => (entry.Year, entry.Grade, Amount: Worth(grant.PolicyVersion!, entry.Grade, entry.SelectedOn!.Value))).ToList() is var due
                && due.All(entry => entry.Amount?.Fen != grant.Fen))
            {
                wrong.Add($"项目 {grant.Number} 年度奖励核定 {new Money(grant.Fen)} 元，{due[0].Year} 年度{due[0].Grade.ChineseName()}按政策为 {due[0].Amount?.ToString() ?? "—"} 元");
            }
        }

        wrong.AddRange(won.SelectMany(entries => entries).Where(entry => !granted.Contains(entry.ProjectId))
            .Select(entry => $"项目 {entry.Number} 评为 {entry.Year} 年度{entry.Grade.ChineseName()}，没有核定奖励"));
        return (wrong, live.Count);

        Money? Worth(string version, PrizeGrade grade, DateOnly on) => PolicyAnswer.Of(() => Prize.Compute(grade, book.Named(version), on).Amount);
    }

    /// <summary>What the cap left at the time nobody can tell any more; that all together stay under it is asked of the sums.</summary>
    private static async Task<(IReadOnlyList<string> Wrong, int Count)> CommercialisationsAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var rows = await (
            from grant in context.Grants.Live()
            where grant.Instrument == Instrument.Commercialisation
            join project in context.Projects on grant.ProjectId equals project.Id
            join found in context.CommercialisationApplications.Where(application => application.State == CommercialisationState.Approved)
                on new { grant.ProjectId, grant.Sequence } equals new { found.ProjectId, found.Sequence } into applications
            from application in applications.DefaultIfEmpty()
            orderby project.Number, grant.Sequence
            select new { grant.ProjectId, project.Number, project.PolicyVersion, grant.Sequence, grant.Amount.Fen, grant.Calculation, application }).AsNoTracking().ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var (name, granted) = ($"项目 {row.Number} 转化补贴第 {row.Sequence} 次申请", new Money(row.Fen));
            if (row.application is not { } application)
            {
                wrong.Add($"{name}没有核定，却有款项 {granted} 元");
                continue;
            }

            var most = PolicyAnswer.Of(() => application.Investment.Share(book.Named(row.PolicyVersion!).CommercialisationRate.On(application.AppliedOn).Value));
            if (application.Granted != granted)
            {
                wrong.Add($"{name}核定 {application.Granted} 元，款项 {granted} 元");
            }
            else if (row.Calculation.Base != application.Investment)
            {
                wrong.Add($"{name}按投资总额 {row.Calculation.Base} 元测算，申请所列 {application.Investment} 元");
            }
            else if (most is not { } share || granted > share)
            {
                wrong.Add($"{name}核定 {granted} 元，按政策不超过 {most?.ToString() ?? "—"} 元");
            }
        }

        return (wrong, rows.Count);
    }
}
