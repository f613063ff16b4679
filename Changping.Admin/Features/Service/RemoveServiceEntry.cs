using Changping.Admin.Data;
using Changping.Admin.Data.Service;
using Changping.Admin.Security;
using Changping.Domain.Policy;
using Changping.Domain.Service;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>A joint result or a company's own support; one of the two.</summary>
public sealed record ServiceEntryKey(JointResultId? Result, EnterpriseSupportId? Support);

/// <summary>Takes back what was entered wrongly before an evaluation rests on it; the audit keeps what it said and why it went.</summary>
public sealed class RemoveServiceEntry(CommandTransaction commands)
{
    /// <param name="number">Of the project.</param>
    /// <exception cref="RuleViolationException">No reason, gone already, or the evaluation rests on it.</exception>
    public Task RunAsync(Actor actor, string number, ServiceEntryKey key, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var clause = key.Result is null ? Clauses.LivingAllowance : Clauses.Objectives;
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(clause, "请填写删除原因");
        }

        return commands.RunAsync(actor, key.Result is null ? "删除企业支持" : "删除合作成果", reason, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, number, clause, cancel);
            if (await context.TenureEvaluations.AnyAsync(evaluation => evaluation.ProjectId == project.Id && evaluation.State == EvaluationState.Confirmed, cancel))
            {
                throw new RuleViolationException(Clauses.Evaluation, "任职评价已确认，评价所依据的登记不能再删除");
            }

            object? entry = key.Result is { } result
                ? await context.JointResults.FirstOrDefaultAsync(candidate => candidate.Id == result && candidate.ProjectId == project.Id, cancel)
                : await context.EnterpriseSupports.FirstOrDefaultAsync(candidate => candidate.Id == key.Support && candidate.AppointmentId == appointment.Id, cancel);
            context.Remove(entry ?? throw new RuleViolationException(clause, "该条登记已由他人删除，请刷新"));
        }, cancel);
    }
}
