using Changping.Admin.Documents;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>What stands in the dialog of the agreement so far.</summary>
/// <param name="ServiceStart">Null where it is not entered yet.</param>
public sealed record AgreementSoFar(AgreementWords Words, DateOnly? ServiceStart);

/// <summary>三（三）: the paper of a project's next step before the step that registers it, for those who are to sign it.</summary>
public sealed class PrintProjectDraft(CommandTransaction commands, PolicyLibrary policies, DraftDocument drafts, OfficeClock clock)
{
    /// <summary>Whether the step makes a paper.</summary>
    public static bool HasPaper(ProjectAction action) =>
        action is ProjectAction.SignAgreement or ProjectAction.AmendAgreement or ProjectAction.IssueDistrictLetter or ProjectAction.IssueEnterpriseLetter;

    /// <param name="agreement">Only of an agreement.</param>
    /// <returns>By which the paper is fetched, see <see cref="DraftDocument.AddressOf"/>.</returns>
    /// <exception cref="RuleViolationException">The step makes no paper, or is not the project's to take now.</exception>
    public Task<Guid> RunAsync(Actor actor, ProjectId id, ProjectAction action, AgreementSoFar? agreement, CancellationToken cancel)
    {
        actor.Require(ProjectDuties.PermissionFor(action));
        return commands.RunAsync(actor, CommandKind.PrintDraft, null, async context =>
        {
            var project = await context.Projects.AsNoTracking().StandingAsync(candidate => candidate.Id == id, cancel);
            var appointment = await context.Appointments.AsNoTracking().Include(candidate => candidate.Extensions)
                .FirstOrDefaultAsync(candidate => candidate.ProjectId == id, cancel);
            ProjectLifecycle.Require(project.State, action);
            return drafts.Print(context, await ContentAsync(context, project, appointment, action, agreement, cancel), project);
        }, cancel);
    }

    private async Task<DocumentContent> ContentAsync(
        AdminDbContext context, CooperationProject project, Appointment? appointment, ProjectAction action, AgreementSoFar? agreement, CancellationToken cancel)
    {
        if (action is ProjectAction.SignAgreement or ProjectAction.AmendAgreement && agreement is { } so)
        {
            var service = action == ProjectAction.AmendAgreement ? appointment?.Period : await ServiceAsync(context, project, appointment, so, cancel);
            return await ProjectPapers.AgreementDraftAsync(context, project, so.Words, service, cancel);
        }

        if (action is not (ProjectAction.IssueDistrictLetter or ProjectAction.IssueEnterpriseLetter) || appointment is null)
        {
            throw new RuleViolationException(Clauses.Appointment, $"“{action.ChineseName()}”现在没有可打印的草稿");
        }

        project.RequireLetterOpen(action, clock.Today);
        var kind = action == ProjectAction.IssueDistrictLetter ? DocumentKind.DistrictLetter : DocumentKind.CompanyLetter;
        return await ProjectPapers.LetterAsync(context, project, kind, appointment, cancel);
    }

    /// <summary>As the step would fix it; an appointment that is handed to nobody.</summary>
    private async Task<DateRange?> ServiceAsync(
        AdminDbContext context, CooperationProject project, Appointment? known, AgreementSoFar agreement, CancellationToken cancel)
    {
        if (agreement.ServiceStart is not { } start || string.IsNullOrWhiteSpace(agreement.Words.Post))
        {
            return null;
        }

        var policy = (await policies.BookAsync(context, cancel)).Named(project.PolicyVersion!);
        var others = await ServiceCases.OtherPeriodsAsync(context, project.ExpertId, known?.Id, cancel);
        return new Appointment(Id.New<AppointmentId>(), project, agreement.Words.Post, start, policy, others).Period;
    }
}
