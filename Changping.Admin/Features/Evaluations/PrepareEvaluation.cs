using Changping.Admin.Data;
using Changping.Admin.Data.Service;
using Changping.Admin.Security;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Service;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Evaluations;

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
        var on = draft.EvaluatedOn ?? throw new RuleViolationException(Clauses.Evaluation, "请填写评价日期");
        var facts = new EvaluationFacts(on, draft.Members(), draft.Grade, draft.Progress, draft.Cooperation);
        return commands.RunAsync(actor, "编制任职评价", null, async context =>
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
public sealed class DecideEvaluation(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="project">Its number.</param>
    /// <exception cref="RuleViolationException">Decided already, prepared by the same person, or sent back without a reason.</exception>
    public Task RunAsync(Actor actor, string project, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        return commands.RunAsync(actor, confirm ? "确认任职评价" : "退回任职评价", reason, async context =>
        {
            var (found, _) = await ServiceCases.FindAsync(context, project, Clauses.Evaluation, cancel);
            var evaluation = await context.TenureEvaluations.FirstOrDefaultAsync(candidate => candidate.ProjectId == found.Id, cancel)
                ?? throw new RuleViolationException(Clauses.Evaluation, $"项目 {found.Number} 还没有编制任职评价");
            evaluation.Decide(confirm, actor.Person(), clock.Today, reason);
            if (confirm)
            {
                found.Do(ProjectAction.Evaluate);
            }
        }, cancel);
    }
}
