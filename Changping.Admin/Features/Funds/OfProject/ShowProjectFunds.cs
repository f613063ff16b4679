using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.OfProject;

/// <param name="Money">What the project's policy version gives, and where each part of it stands.</param>
/// <param name="Recoverable">Payments of which something is owed back, and that are in no batch of recoveries.</param>
/// <param name="Settlement">Reading 0024; null where no audited cost was entered.</param>
/// <param name="IsSettled">An audited cost was entered, or is to be.</param>
public sealed record ProjectFundsView(ProjectMoney Money, IReadOnlyList<Recoverable> Recoverable, SubsidySettlement? Settlement, bool IsSettled);

/// <summary>四（二）: what one project is given, and what came of it.</summary>
public sealed class ShowProjectFunds(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, RecoverableGrants recoverable, OfficeClock clock)
{
    /// <returns>Null before the establishment, and before the agreement.</returns>
    public async Task<ProjectFundsView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var asked = context.Projects.Where(project => project.Number == number);
        var found = await (
            from project in asked
            where project.EstablishedOn != null && context.Appointments.Any(appointment => appointment.ProjectId == project.Id)
            select new { project.Id, project.State }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var of = (await FundingCases.ListAsync(context, await policies.BookAsync(context, cancel), asked, Instrument.ProjectSubsidy.RestsOn, cancel)).Single();
        var settings = await CommitteeBook.SettingsAsync(context, cancel);
        var settlement = await context.SubsidySettlements.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.ProjectId == found.Id, cancel);
        return new ProjectFundsView(
            ProjectMoney.Of(of, await GrantsAsync(context, found.Id, cancel), CalendarMonth.Of(clock.Today)),
            await recoverable.OfAsync(context, found.Id, cancel),
            settlement,
            settlement is not null || (settings.SettleByAudit && found.State is ProjectState.Concluded or ProjectState.Evaluated));
    }

    /// <summary>Live grants with the batch each is in.</summary>
    private static async Task<List<GrantInBatch>> GrantsAsync(AdminDbContext context, ProjectId project, CancellationToken cancel)
    {
        var grants = await context.Grants.AsNoTracking().Where(grant => grant.ProjectId == project && grant.State != GrantState.Released)
            .OrderBy(grant => grant.Sequence).ToListAsync(cancel);
        var ids = grants.Select(grant => grant.Id).ToList();
        var batches = await context.PaymentBatches
            .SelectMany(batch => batch.Lines, (batch, line) => new { batch.Number, line.GrantId, line.IsLive })
            .Where(line => line.IsLive && ids.Contains(line.GrantId))
            .ToDictionaryAsync(line => line.GrantId, line => line.Number, cancel);
        return [.. grants.Select(grant => new GrantInBatch(grant, batches.GetValueOrDefault(grant.Id)))];
    }
}
