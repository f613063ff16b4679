using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Evaluations;

/// <param name="Institution">That sent the expert; null where no nomination is on file.</param>
/// <param name="Evaluation">Null where none was prepared yet.</param>
/// <param name="Results">What the cooperation brought about, for the panel.</param>
/// <param name="Contacts">How often the committee was in contact.</param>
/// <param name="Documents">The issued opinion, with its editions.</param>
/// <param name="Attachments">Of the evaluation: what the panel signed.</param>
/// <param name="Trail">Of the evaluation, the newest first.</param>
public sealed record EvaluationView(
    CooperationProject Project, string Expert, string? Institution, string Enterprise, string CreditCode, string Post, DateRange Period,
    TenureEvaluation? Evaluation,
    IReadOnlyList<JointResult> Results, int Contacts, IReadOnlyList<IssuedDocument> Documents, IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<AuditEntry> Trail)
{
    /// <summary>一: target and result, kind by kind.</summary>
    public IReadOnlyList<GoalLine> Comparison => GoalComparison.Of(Project.Facts.Goals, Results);

    /// <summary>三（四）: members of a panel who come from one of the sides.</summary>
    public IReadOnlyList<string> Ties(IEnumerable<EvaluationPanelMember> panel) => PanelTies.Of(panel, Expert, Enterprise, Institution);
}

/// <summary>What is to be evaluated, and the evaluation where there is one.</summary>
public sealed class ShowEvaluation(IDbContextFactory<AdminDbContext> contexts)
{
    /// <param name="number">Of the project.</param>
    /// <returns>Null where no project with an appointment has the number.</returns>
    public async Task<EvaluationView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from project in context.Projects
            where project.Number == number
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
            select new
            {
                Project = project,
                Appointment = appointment,
                Expert = expert.Details.Name,
                Enterprise = enterprise.Name,
                enterprise.CreditCode,
                Institution = context.NominationListings.Where(listing => listing.ExpertId == appointment.ExpertId)
                    .OrderByDescending(listing => listing.IsAdmitted).ThenByDescending(listing => listing.NominatedOn)
                    .Select(listing => listing.Institution).FirstOrDefault(),
                Contacts = context.Contacts.Count(contact => contact.AppointmentId == appointment.Id),
            }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var id = found.Project.Id;
        var evaluation = await context.TenureEvaluations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.ProjectId == id, cancel);
        var results = await context.JointResults.AsNoTracking().Where(result => result.ProjectId == id).OrderBy(result => result.AchievedOn)
            .ToListAsync(cancel);
        var documents = (await IssuedDocuments.OfAsync(context, [id.Value], cancel)).Where(document => document.Kind == DocumentKind.TenureEvaluation);
        var attachments = evaluation is null ? [] : await AttachmentRows.OfAsync(context, [evaluation.Id.Value], cancel);
        var trail = evaluation is null ? [] : await AuditTrail.OfAsync(context, [evaluation.Id.Value], cancel);
        return new EvaluationView(
            found.Project, found.Expert, found.Institution, found.Enterprise, found.CreditCode, found.Appointment.Post, found.Appointment.Period,
            evaluation, results,
            found.Contacts, [.. documents], attachments, trail);
    }
}
