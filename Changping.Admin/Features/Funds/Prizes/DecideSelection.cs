using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>A second person approves the selection, which grants each prize against this year's budget, or sends it back.</summary>
public sealed class DecideSelection(CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    /// <param name="round">0 for the selection of the year, else its supplement.</param>
    /// <param name="version">Of what the person read: what somebody wrote since was looked at by nobody.</param>
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Written or submitted by the same person, decided already, no longer sound, or over budget by the
    /// shortfall it names.</exception>
    /// <exception cref="ConflictException">It was changed since it was shown.</exception>
    public Task RunAsync(Actor actor, int year, int version, bool approve, string? reason, CancellationToken cancel, int round = 0)
    {
        actor.RequireToDecide(approve);
        return commands.RunAsync(actor, approve ? CommandKind.ApproveSelection : CommandKind.SendBackSelection, reason, async context =>
        {
            var selection = await Selections.FindAsync(context, year, round, cancel);
            ConflictException.RequireUnchanged(selection.Version, version, selection.Name);
            context.RequireToDecide(actor, approve, selection.Decision);
            if (!approve)
            {
                selection.SendBack(actor.Person(), clock.Today, reason ?? "");
                return;
            }

            var winners = selection.Approve(await PrizeCandidates.OfAsync(context, year, round, cancel), actor.Person(), clock.Today, reason);
            var grants = await GrantsAsync(context, selection, winners, cancel);
            (await BudgetBook.LineAsync(context, clock.Today.Year, Instrument.Prize, cancel)).RequireRoom(Money.Sum(grants.Select(grant => grant.Amount)));
            context.Grants.AddRange(grants);
        }, cancel);
    }

    private async Task<List<Grant>> GrantsAsync(AdminDbContext context, PrizeSelection selection, IReadOnlyList<PrizeEntry> winners, CancellationToken cancel)
    {
        var book = await policies.BookAsync(context, cancel);
        var ids = winners.Select(winner => winner.ProjectId).ToList();
        var cases = await (
            from project in context.Projects
            where ids.Contains(project.Id)
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            select new { project, appointment }).AsNoTracking().ToDictionaryAsync(row => row.project.Id, cancel);
        return
        [
            .. from winner in winners
               let of = cases[winner.ProjectId]
               let policy = book.Named(of.project.PolicyVersion!)
               select Grant.Award(
                   Id.New<GrantId>(), Instrument.Prize, GrantCase.Of(of.project, of.appointment), 1, CalendarMonth.Of(clock.Today), clock.Today.Year,
                   Prize.Compute(winner.Grade!.Value, policy, selection.SelectedOn!.Value, selection.Year, selection.Round > 0), policy),
        ];
    }
}

internal static class Selections
{
    /// <exception cref="RuleViolationException">None was begun.</exception>
    public static async Task<PrizeSelection> FindAsync(AdminDbContext context, int year, int round, CancellationToken cancel) =>
        await context.PrizeSelections.FirstOrDefaultAsync(candidate => candidate.Year == year && candidate.Round == round, cancel)
        ?? throw new RuleViolationException(Clauses.Prizes, $"{PrizeSelection.NameOf(year, round)}还没有开始");

    /// <summary>The prizes of the year that stand.</summary>
    public static async Task<List<Grant>> GrantsAsync(AdminDbContext context, PrizeSelection selection, CancellationToken cancel)
    {
        var projects = selection.Ranking.Where(entry => entry is { Grade: not null, Revoked: null }).Select(entry => entry.ProjectId).ToList();
        return await context.Grants.Live().Where(grant => grant.Instrument == Instrument.Prize && projects.Contains(grant.ProjectId)).ToListAsync(cancel);
    }
}
