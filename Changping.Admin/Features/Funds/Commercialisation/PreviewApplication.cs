using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>What an application over a sum would come to now.</summary>
/// <param name="Calculation">Null where no sum is typed yet, or nothing would be granted.</param>
/// <param name="Why">Null where nothing stands in the way.</param>
/// <param name="Notes">For whoever approves it.</param>
public sealed record ApplicationPreview(string Title, string Expert, string Enterprise, ProjectState State, int Sequence, Money Already,
    Calculation? Calculation, string? Why, IReadOnlyList<string> Notes);

/// <summary>Reckons while the form is filled in; nothing is written.</summary>
public sealed class PreviewApplication(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    /// <returns>Null where no established project has the number.</returns>
    public async Task<ApplicationPreview?> RunAsync(Actor actor, string project, Money? investment, DateOnly? on, string numbers, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from candidate in context.Projects
            where candidate.Number == project && candidate.PolicyVersion != null && candidate.EstablishedOn != null
            join expert in context.Experts on candidate.ExpertId equals expert.Id
            join enterprise in context.Enterprises on candidate.EnterpriseId equals enterprise.Id
            select new
            {
                candidate.Id,
                candidate.Facts.Title,
                candidate.State,
                candidate.PolicyVersion,
                candidate.EstablishedOn,
                Expert = expert.Details.Name,
                Enterprise = enterprise.Name
            }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var already = await CommercialisationSums.OfAsync(context, found.Id, cancel);
        var before = await context.CommercialisationApplications.CountAsync(application => application.ProjectId == found.Id, cancel);
        var policy = (await policies.BookAsync(context, cancel)).Citing(found.PolicyVersion, clock.Today);
        Calculation? calculation = null;
        string? why = CommercialisationApplication.IsOpen(found.State) ? null : $"项目{found.State.ChineseName()}，上岗服务后才能申请";
        var known = await CommercialisationCases.EvidenceAsync(context, found.Id, null, cancel);
        var read = EvidenceNumbers.Read(numbers);
        why ??= (RegisteredCase.WhyNothingDue(Clauses.Commercialisation, found.EstablishedOn!.Value, policy.IssuedOn)
            ?? CommercialisationApplication.WhyNotOn(on ?? clock.Today, await CommercialisationCases.AppointmentAsync(context, found.Id, cancel), clock.Today)
            ?? CommercialisationApplication.WhyNotAgain(read, known))?.Under(policy);
        try
        {
            calculation = investment is { } sum && why is null
                ? CommercialisationSubsidy.Compute(sum, already, policy, on ?? clock.Today)
                : null;
        }
        catch (RuleViolationException refusal)
        {
            why = refusal.Under(policy);
        }

        return new ApplicationPreview(found.Title, found.Expert, found.Enterprise, found.State, before + 1, already, calculation, why,
            CommercialisationApplication.SharedElsewhere(read, known));
    }
}

/// <summary>The projects that may apply, whose number, title, expert or company contains what was typed.</summary>
public sealed class FindApplicants(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<Found>> RunAsync(Actor actor, string typed, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var folded = InstitutionName.Fold(typed);
        var rows = await (
            from project in context.Projects
            where project.State == ProjectState.InService || project.State == ProjectState.Concluded || project.State == ProjectState.Evaluated
            join expert in context.Experts on project.ExpertId equals expert.Id
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            where project.Number.Contains(typed) || project.Facts.Title.Contains(typed) || AdminDbContext.IsNamed(expert.Details.Name, typed)
                || enterprise.SearchText.Contains(folded)
            orderby project.Number descending
            select new { project.Number, project.Facts.Title, Expert = expert.Details.Name, Enterprise = enterprise.Name }).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(row => new Found(row.Number, row.Title, $"{row.Number} · {row.Expert} · {row.Enterprise}"))];
    }
}
