using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Openings;

/// <summary>期初 (reading 0040): the projects that came by the register, those that wait first.</summary>
public sealed class ListRegistered(IDbContextFactory<AdminDbContext> contexts)
{
    /// <summary>As the list filters by it.</summary>
    public const string Waiting = "waiting", Confirmed = "confirmed";

    public async Task<ListPage<RegisteredRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var any = Matching(context, query with { Status = null });
        var waiting = await any.CountAsync(project => project.AwaitsConfirmation, cancel);
        var all = await any.CountAsync(cancel);
        var found = Matching(context, query);
        var first = await PolicyLibrary.InForce(context).MinAsync(entry => (DateOnly?)entry.IssuedOn, cancel);
        var rows = await (
            from project in found
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            join served in context.Appointments on project.Id equals served.ProjectId into appointments
            from appointment in appointments.DefaultIfEmpty()
            orderby project.AwaitsConfirmation descending, project.Number
            select new RegisteredRow(
                project.Id, project.Number, project.Facts.Title, enterprise.Name, expert.Details.Name, project.EstablishedOn!.Value,
                appointment == null ? null : (DateOnly?)appointment.Start, new Money(project.Opening.Subsidy.Fen), project.Opening.AllowanceMonths,
                new Money(project.Opening.Commercialisation.Fen), project.Opening.Prize,
                !project.AwaitsConfirmation, project.Registration == null ? null : project.Registration!.PreparedBy!.Name,
                project.EstablishedOn < first)).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        return new(rows, await found.CountAsync(cancel), new Dictionary<string, int> { [Waiting] = waiting, [Confirmed] = all - waiting });
    }

    /// <summary>All that the filter lets through; not more than can be looked through, and one.</summary>
    internal async Task<IReadOnlyList<string>> NumbersAsync(ListQuery query, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Matching(context, query).OrderBy(project => project.Number).Select(project => project.Number).Take(Batch.Most + 1).ToListAsync(cancel);
    }

    private static IQueryable<CooperationProject> Matching(AdminDbContext context, ListQuery query)
    {
        var projects = context.Projects.AsNoTracking().Where(project => project.IsRegistered);
        if (query.Text is { } text)
        {
            var folded = InstitutionName.Fold(text);
            projects = projects.Where(project => project.Number.Contains(text) || project.Facts.Title.Contains(text)
                || context.Enterprises.Any(enterprise => enterprise.Id == project.EnterpriseId && enterprise.SearchText.Contains(folded))
                || context.Experts.Any(expert => expert.Id == project.ExpertId && AdminDbContext.IsNamed(expert.Details.Name, text)));
        }

        return query.Status switch
        {
            Waiting => projects.Where(project => project.AwaitsConfirmation),
            Confirmed => projects.Where(project => !project.AwaitsConfirmation),
            _ => projects,
        };
    }
}
