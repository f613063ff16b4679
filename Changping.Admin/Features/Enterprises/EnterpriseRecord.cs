using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <param name="Subsidy">已补贴, as the list of projects has it.</param>
public sealed record EnterpriseProject(
    string Number, string Title, string Expert, string? Post, Money TotalCost, ProjectState State, DateOnly? Start, DateOnly? End, Money Subsidy);

/// <summary>A need as its company's record shows it.</summary>
/// <param name="Agreed">Intents that both sides agreed to.</param>
public sealed record NeedOfEnterprise(string Number, string Title, NeedState State, DateOnly RaisedOn, int Agreed);

/// <param name="Needs">The open first, then the newest.</param>
/// <param name="Trail">The newest first.</param>
public sealed record EnterpriseView(
    HostEnterprise Enterprise, IReadOnlyList<EnterpriseProject> Projects, IReadOnlyList<NeedOfEnterprise> Needs, IReadOnlyList<AuditEntry> Trail,
    IReadOnlyList<Attachment> Proofs);

/// <summary>One enterprise with its projects and what happened to it.</summary>
public sealed class EnterpriseRecord(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Null where no enterprise has the code.</returns>
    public async Task<EnterpriseView?> RunAsync(Actor actor, string creditCode, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var enterprise = await context.Enterprises.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.CreditCode == creditCode, cancel);
        if (enterprise is null)
        {
            return null;
        }

        var subsidies = context.Grants.Subsidised();
        var projects = await (
            from project in context.Projects
            where project.EnterpriseId == enterprise.Id
            join found in context.Appointments on project.Id equals found.ProjectId into appointments
            from appointment in appointments.DefaultIfEmpty()
            join expert in context.Experts on project.ExpertId equals expert.Id
            orderby project.Number descending
            select new EnterpriseProject(
                project.Number, project.Facts.Title, expert.Details.Name, appointment == null ? null : appointment.Post, project.Facts.TotalCost, project.State,
                appointment == null ? null : appointment.Start, appointment == null ? null : (DateOnly?)appointment.LastDayServed,
                new Money(project.Opening.Subsidy.Fen + subsidies.Where(grant => grant.ProjectId == project.Id).Sum(grant => grant.Amount.Fen))))
                    .ToListAsync(cancel);
        var needs = await context.Needs.Where(need => need.EnterpriseId == enterprise.Id)
            .OrderBy(need => need.State == NeedState.Closed).ThenByDescending(need => need.RaisedOn).ThenByDescending(need => need.Number)
            .Select(need => new NeedOfEnterprise(need.Number, need.Title, need.State, need.RaisedOn,
                context.CooperationIntents.Count(intent => intent.NeedId == need.Id && intent.State == IntentState.Agreed))).ToListAsync(cancel);
        return new EnterpriseView(enterprise, projects, needs, await AuditTrail.OfAsync(context, enterprise.Id, cancel),
            await AttachmentRows.OfAsync(context, [enterprise.Id.Value], cancel));
    }
}
