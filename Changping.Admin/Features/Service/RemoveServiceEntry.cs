using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>A joint result, a company's own support or a midterm check; one of the three.</summary>
public sealed record ServiceEntryKey(JointResultId? Result = null, EnterpriseSupportId? Support = null, MidtermCheckId? Check = null)
{
    internal (CommandKind Kind, ClauseKey Clause) What => this switch
    {
        { Result: not null } => (CommandKind.RemoveResult, Clauses.Objectives),
        { Support: not null } => (CommandKind.RemoveEnterpriseSupport, Clauses.LivingAllowance),
        _ => (CommandKind.RemoveMidtermCheck, Clauses.Interpretation),
    };
}

/// <summary>Takes back what was entered wrongly before an evaluation rests on it; the audit keeps what it said and why it went.</summary>
public sealed class RemoveServiceEntry(CommandTransaction commands)
{
    /// <param name="number">Of the project.</param>
    /// <exception cref="RuleViolationException">No reason, gone already, or something rests on it: the evaluation, another look, a file.</exception>
    public Task RunAsync(Actor actor, string number, ServiceEntryKey key, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var (kind, clause) = key.What;
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(clause, "请填写删除原因");
        }

        return commands.RunAsync(actor, kind, reason, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, number, clause, cancel);
            await ServiceCases.RequireNotEvaluatedAsync(context, project.Id, "删除", cancel);
            object? entry = key switch
            {
                { Result: { } result } =>
                    await context.JointResults.FirstOrDefaultAsync(candidate => candidate.Id == result && candidate.ProjectId == project.Id, cancel),
                { Support: { } support } =>
                    await context.EnterpriseSupports.FirstOrDefaultAsync(candidate => candidate.Id == support
                        && candidate.AppointmentId == appointment.Id, cancel),
                _ => await FreeCheckAsync(context, key.Check, appointment.Id, cancel),
            };
            context.Remove(entry ?? throw new RuleViolationException(clause, "该条登记已由他人删除，请刷新"));
        }, cancel);
    }

    private static async Task<MidtermCheck?> FreeCheckAsync(AdminDbContext context, MidtermCheckId? id, AppointmentId appointment, CancellationToken cancel)
    {
        var last = await EnterMidtermCheck.LastAsync(context, appointment, cancel);
        if (last?.Id != id && await context.MidtermChecks.AnyAsync(check => check.Id == id, cancel))
        {
            throw new RuleViolationException(Clauses.Interpretation, $"已有第 {last!.Number} 次检查（复查），请先删除后一次");
        }

        if (last is not null && await context.Attachments.AnyAsync(file => file.SubjectId == last.Id.Value && file.RemovedAt == null, cancel))
        {
            throw new RuleViolationException(Clauses.Interpretation, "该次检查有附件，请先移除附件再删除");
        }

        return last?.Id == id ? last : null;
    }
}
