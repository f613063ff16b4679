using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>四（二）3, reading 0018: the projects whose service ended in a year.</summary>
public static class PrizeCandidates
{
    /// <summary>Of the next supplement of a year, or why there is none.</summary>
    public static async Task<Supplement> SupplementAsync(AdminDbContext context, int year, CancellationToken cancel)
    {
        var last = await context.PrizeSelections.AsNoTracking().Where(selection => selection.Year == year)
            .OrderByDescending(selection => selection.Round).FirstOrDefaultAsync(cancel);
        var grants = last is null ? [] : await Selections.GrantsAsync(context, last, cancel);
        return new Supplement(
            year, last, grants.Exists(grant => grant.State is not (GrantState.Awarded or GrantState.Returned)),
            await OfAsync(context, year, (last?.Round ?? 0) + 1, cancel));
    }

    /// <summary>
    /// The year that has work: last year until its selection is approved, or while a supplement to it may be begun; else this year, or last year where
    /// this one has nothing to show.
    /// </summary>
    public static async Task<int> YearOfWorkAsync(AdminDbContext context, DateOnly today, CancellationToken cancel)
    {
        var before = await SupplementAsync(context, today.Year - 1, cancel);
        var isOpen = before.Last is { } last ? last.State != PrizeSelectionState.Approved || before.WhyNot is null : before.Candidates.Count > 0;
        var hasThisYear = await context.PrizeSelections.AnyAsync(selection => selection.Year == today.Year, cancel)
            || (await OfAsync(context, today.Year, 0, cancel)).Count > 0;
        return isOpen || (before.Last is not null && !hasThisYear) ? today.Year - 1 : today.Year;
    }

    /// <summary>Those that are still to be concluded among them; by number.</summary>
    /// <param name="round">Of the selection: who was ranked in an earlier one of the year is not judged again.</param>
    public static async Task<IReadOnlyList<PrizeCandidate>> OfAsync(AdminDbContext context, int year, int round, CancellationToken cancel)
    {
        var judged = (await context.PrizeSelections.AsNoTracking().Where(selection => selection.Year == year && selection.Round < round).ToListAsync(cancel))
            .SelectMany(selection => selection.Ranking, (selection, entry) => (entry.ProjectId, selection.Name))
            .GroupBy(one => one.ProjectId).ToDictionary(all => all.Key, all => all.First().Name);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var issued = await PolicyLibrary.InForce(context).ToDictionaryAsync(entry => entry.PolicyVersion, entry => entry.IssuedOn, cancel);
        var prizes = context.Grants.Live().Where(grant => grant.Instrument == Instrument.Prize);
        var rows = await (
            from project in context.Projects
            where project.State == ProjectState.AgreementSigned || project.State == ProjectState.InService
                || project.State == ProjectState.Concluded || project.State == ProjectState.Evaluated
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            let end = appointment.LastDayServed
            where end >= first && end <= last
            join expert in context.Experts on project.ExpertId equals expert.Id
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            orderby project.Number
            select new
            {
                project.Id,
                project.Number,
                project.Facts.Title,
                Expert = expert.Details.Name,
                Enterprise = enterprise.Name,
                End = end,
                project.State,
                Opening = project.Opening.Prize,
                project.EstablishedOn,
                project.PolicyVersion,
                project.AwaitsConfirmation,
                Grade = context.TenureEvaluations.Where(evaluation => evaluation.ProjectId == project.Id && evaluation.State == EvaluationState.Confirmed)
                    .Select(evaluation => (EvaluationGrade?)evaluation.Facts.Grade).FirstOrDefault(),
                Prize = prizes.Where(grant => grant.ProjectId == project.Id).Select(grant => grant.Calculation).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new PrizeCandidate(
                row.Id, row.Number, row.Title, row.Expert, row.Enterprise, row.End, row.State, row.Grade,
                row.Prize?.Steps[0].Label ?? (row.Opening is { } before ? $"启用前{before.ChineseName()}" : null))
            {
                AwaitsConfirmation = row.AwaitsConfirmation,
                IsUnderEarlierRule = issued.TryGetValue(row.PolicyVersion!, out var first)
                    && RegisteredCase.IsUnderEarlierRule(row.EstablishedOn!.Value, first),
                JudgedIn = judged.GetValueOrDefault(row.Id),
            }),
        ];
    }
}
