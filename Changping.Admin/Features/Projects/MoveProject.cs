using Changping.Admin.Data;
using Changping.Admin.Security;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <param name="On">The agreement's date, or the last day of service where it ends early.</param>
public sealed record ProjectMove(ProjectId Id, ProjectAction Action, DateOnly? On, string? Reason);

/// <summary>三（三）, 六（一）2: takes a project one step on, by the table of states.</summary>
public sealed class MoveProject(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Not in the table, too early, or a fact is missing.</exception>
    public Task RunAsync(Actor actor, ProjectMove move, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, move.Action.ChineseName(), move.Reason, async context =>
        {
            var project = await context.Projects.FirstAsync(candidate => candidate.Id == move.Id, cancel);
            var appointment = await context.Appointments.FirstAsync(candidate => candidate.ProjectId == move.Id, cancel);
            switch (move.Action)
            {
                case ProjectAction.SignAgreement:
                    project.SignAgreement(Day(move.On, "协议签订日期", Clauses.Appointment));
                    break;
                case ProjectAction.StartService when appointment.Start > clock.Today:
                    throw new RuleViolationException(Clauses.Appointment, $"服务起始日为 {appointment.Start:yyyy-MM-dd}，届时才能上岗");
                case ProjectAction.Conclude when appointment.Period.End >= clock.Today:
                    throw new RuleViolationException(Clauses.Evaluation, $"服务期至 {appointment.Period.End:yyyy-MM-dd}，期满后才能结题；提前结束请用“提前结束”");
                case ProjectAction.EndEarly:
                    project.Do(move.Action);
                    appointment.EndEarly(Day(move.On, "最后服务日", Clauses.ServicePeriod), move.Reason ?? "");
                    break;
                case ProjectAction.Terminate:
                    Terminate(project, appointment, move);
                    break;
                case ProjectAction.StartService or ProjectAction.Conclude:
                    project.Do(move.Action);
                    break;
            }
        }, cancel);
    }

    private static void Terminate(CooperationProject project, Domain.Appointments.Appointment appointment, ProjectMove move)
    {
        if (string.IsNullOrWhiteSpace(move.Reason))
        {
            throw new RuleViolationException(Clauses.ServicePeriod, "终止项目须填写原因");
        }

        var served = project.State == ProjectState.InService;
        project.Do(ProjectAction.Terminate);
        if (served)
        {
            appointment.EndEarly(Day(move.On, "最后服务日", Clauses.ServicePeriod), move.Reason);
        }
    }

    private static DateOnly Day(DateOnly? day, string name, Clause clause) => day ?? throw new RuleViolationException(clause, $"请填写{name}");
}
