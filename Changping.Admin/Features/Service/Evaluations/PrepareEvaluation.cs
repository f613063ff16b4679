using Changping.Admin.Documents;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Evaluations;

/// <summary>三（四）: writes down what the panel decided, or writes it anew after it was sent back; another person confirms.</summary>
public sealed class PrepareEvaluation(CommandTransaction commands, OfficeClock clock)
{
    private const int NumberWidth = 3;

    /// <param name="project">Its number.</param>
    /// <returns>The evaluation's number, such as 2026-评价-001.</returns>
    /// <exception cref="RuleViolationException">The service is not over, the project not concluded, the panel or the opinion incomplete.</exception>
    public Task<string> RunAsync(Actor actor, string project, EvaluationDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var on = draft.EvaluatedOn ?? throw new RuleViolationException(Clauses.Evaluation, "请填写评价日期") { Field = nameof(draft.EvaluatedOn) };
        var grade = draft.Grade ?? throw new RuleViolationException(Clauses.Evaluation, "请选择等次") { Field = nameof(draft.Grade) };
        var facts = new EvaluationFacts(on, draft.Members(), grade, draft.Progress, draft.Cooperation);
        return commands.RunAsync(actor, CommandKind.PrepareEvaluation, null, async context =>
        {
            var (found, appointment) = await ServiceCases.FindAsync(context, project, Clauses.Evaluation, cancel);
            var evaluation = await context.TenureEvaluations.FirstOrDefaultAsync(candidate => candidate.ProjectId == found.Id, cancel);
            if (evaluation is not null)
            {
                evaluation.Revise(found, appointment, facts, actor.Person(), clock.Today);
                return evaluation.Number;
            }

            var number = (await NumberSequence.OfAsync(context, clock.Today.Year, "评价", cancel)).Next(NumberWidth);
            context.TenureEvaluations.Add(new TenureEvaluation(Id.New<EvaluationId>(), number, found, appointment, facts, actor.Person(), clock.Today));
            return number;
        }, cancel);
    }
}

/// <summary>Confirms an evaluation, which ends the project's way, or sends it back.</summary>
public sealed class DecideEvaluation(CommandTransaction commands, IssueDocument issue, OfficeClock clock)
{
    /// <param name="project">Its number.</param>
    /// <param name="version">Of what the person read: what somebody wrote since was looked at by nobody.</param>
    /// <exception cref="RuleViolationException">Decided already, written by the same person at any time, or sent back without a reason.</exception>
    /// <exception cref="ConflictException">It was changed since it was shown.</exception>
    public Task RunAsync(Actor actor, string project, int version, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.ConfirmEvaluation : CommandKind.SendBackEvaluation, reason, async context =>
        {
            var (found, appointment) = await ServiceCases.FindAsync(context, project, Clauses.Evaluation, cancel);
            var evaluation = await context.TenureEvaluations.FirstOrDefaultAsync(candidate => candidate.ProjectId == found.Id, cancel)
                ?? throw new RuleViolationException(Clauses.Evaluation, $"项目 {found.Number} 还没有编制任职评价");
            ConflictException.RequireUnchanged(evaluation.Version, version, $"评价 {evaluation.Number}");
            context.RequireToDecide(actor, confirm, evaluation.Decision);
            evaluation.Decide(confirm, actor.Person(), clock.Today, reason);
            if (confirm)
            {
                found.Do(ProjectAction.Evaluate);
                await issue.IssueAsync(context, await OpinionAsync(context, found, appointment, evaluation, cancel), RecordKind.Project,
                    found.Id.Value, actor, cancel);
            }
        }, cancel);
    }

    private static async Task<EvaluationContent> OpinionAsync(
        AdminDbContext context, CooperationProject project, Appointment appointment, TenureEvaluation evaluation, CancellationToken cancel) => new()
        {
            Number = evaluation.Number,
            Expert = await context.Experts.Where(expert => expert.Id == project.ExpertId).Select(expert => expert.Details.Name).FirstAsync(cancel),
            Institution = await context.NominationListings.Where(listing => listing.ExpertId == project.ExpertId)
                .OrderByDescending(listing => listing.IsAdmitted).ThenByDescending(listing => listing.NominatedOn)
                .Select(listing => listing.Institution).FirstOrDefaultAsync(cancel) ?? "—",
            Enterprise = await context.Enterprises.Where(enterprise => enterprise.Id == project.EnterpriseId).Select(enterprise => enterprise.Name)
                .FirstAsync(cancel),
            Post = appointment.Post,
            ProjectNumber = project.Number,
            ProjectTitle = project.Facts.Title,
            Service = appointment.Period,
            EvaluatedOn = evaluation.Facts.EvaluatedOn,
            Panel = [.. evaluation.Facts.Panel.Select((member, index) => new PanelLine(member.Name, member.Unit, "—", index == 0 ? "组长" : "成员"))],
            Grade = evaluation.Facts.Grade.ChineseName(),
            Opinion = string.Join('\n', (string[])
            [
                evaluation.Facts.Progress, evaluation.Facts.Cooperation,
                .. GoalComparison.Of(project.Facts.Goals, await context.JointResults.AsNoTracking().Where(result => result.ProjectId == project.Id)
                .ToListAsync(cancel))
                    .Select((line, index) => $"{(index == 0 ? "目标与成果对照：" : "")}{line}"),
            ]),
        };
}
