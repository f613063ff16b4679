using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <param name="Calculation">As it was granted, or as it would be granted now; null where nothing would be.</param>
/// <param name="Why">Why nothing would be granted now; null where something would be or was.</param>
/// <param name="Grant">Null where none was granted.</param>
/// <param name="Batch">The number of the live batch; null for none.</param>
/// <param name="Others">The other applications of the project.</param>
/// <param name="Notes">What whoever decides should look at.</param>
/// <param name="Cap">Of all applications of the project; null where the policy says nothing.</param>
public sealed record ApplicationView(
    CommercialisationApplication Application, CooperationProject Project, string Expert, string Enterprise, string CreditCode,
    Calculation? Calculation, string? Why,
    GrantState? Grant, string? Batch, IReadOnlyList<CommercialisationApplication> Others, Money Already, Money? Cap, BudgetLine Budget,
    IReadOnlyList<string> Notes, IReadOnlyList<Attachment> Attachments, IReadOnlyList<AuditEntry> Trail);

/// <summary>One application with its project, what it comes to, and what happened to it.</summary>
public sealed class ShowApplication(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    /// <returns>Null where none has the number.</returns>
    public async Task<ApplicationView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from application in context.CommercialisationApplications
            where application.Number == number
            join project in context.Projects on application.ProjectId equals project.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            select new { application, project, Expert = expert.Details.Name, Enterprise = enterprise.Name, enterprise.CreditCode }).AsNoTracking()
                .FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var (id, subject) = (found.project.Id, found.application.Id.Value);
        var grant = found.application.State != CommercialisationState.Approved ? null
            : await context.Grants.AsNoTracking().Where(candidate => candidate.ProjectId == id && candidate.Instrument == Instrument.Commercialisation
                    && candidate.Sequence == found.application.Sequence && candidate.CorrectsId == null)
                .OrderBy(candidate => candidate.State == GrantState.Released).FirstOrDefaultAsync(cancel);
        var batch = grant is null ? null
            : await context.PaymentBatches.Where(candidate => candidate.Lines.Any(line => line.IsLive && line.GrantId == grant.Id))
                .Select(candidate => candidate.Number).FirstOrDefaultAsync(cancel);
        var already = await CommercialisationSums.OfAsync(context, id, cancel);
        var policy = (await policies.BookAsync(context, cancel)).Named(found.project.PolicyVersion!);
        var (calculation, why) = grant is not null ? (grant.Calculation, null)
            : found.application.State == CommercialisationState.Proposed ? Reckon(found.application, already, policy) : (null, null);
        var others = await context.CommercialisationApplications.AsNoTracking().Where(other => other.ProjectId == id && other.Number != number)
            .OrderBy(other => other.Sequence).ToListAsync(cancel);
        return new ApplicationView(
            found.application, found.project, found.Expert, found.Enterprise, found.CreditCode, calculation, why, grant?.State, batch, others, already,
            Cap(policy, found.application.AppliedOn), await BudgetBook.LineAsync(context, clock.Today.Year, Instrument.Commercialisation, cancel),
            CommercialisationApplication.SharedElsewhere(
                found.application.Numbers, await CommercialisationCases.EvidenceAsync(context, id, found.application.Id, cancel)),
            await AttachmentRows.OfAsync(context, [subject], cancel),
            await AuditTrail.OfAsync(context, grant is null ? [subject] : [subject, grant.Id.Value], cancel));
    }

    private static (Calculation? Calculation, string? Why) Reckon(CommercialisationApplication application, Money already, PolicyVersion policy)
    {
        try
        {
            return (application.Reckon(already, policy), null);
        }
        catch (RuleViolationException refusal)
        {
            return (null, refusal.Under(policy));
        }
    }

    private static Money? Cap(PolicyVersion policy, DateOnly on)
    {
        try
        {
            return policy.Of(CommercialisationSubsidy.Most).On(on).Value;
        }
        catch (PolicySilentException)
        {
            return null;
        }
    }
}
