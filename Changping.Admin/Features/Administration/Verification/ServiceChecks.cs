using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>六（一）2: that services run as long as was agreed and approved, one at a time, and stand as their projects do: the money of every month
/// rests on it.</summary>
internal static class ServiceChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel)
    {
        var rows = await (
            from appointment in context.Appointments.AsNoTracking()
            join project in context.Projects on appointment.ProjectId equals project.Id
            orderby project.Number
            select new
            {
                project.Number,
                project.State,
                project.PolicyVersion,
                appointment.ExpertId,
                Service = new ServiceOnFile(
                    appointment.State, appointment.Start, appointment.LastDay, appointment.LastDayServed,
                    appointment.Extensions.Where(extension => extension.State == ExtensionState.Approved)
                        .Max(extension => (DateOnly?)extension.NewLastDay), project.IsRegistered),
            }).ToListAsync(cancel);
        var unevaluated = await context.Projects.Where(project => project.State == ProjectState.Evaluated
                && !context.TenureEvaluations.Any(evaluation => evaluation.ProjectId == project.Id && evaluation.State == EvaluationState.Confirmed))
            .OrderBy(project => project.Number).Select(project => project.Number).ToListAsync(cancel);
        var ends = (await context.Projects.SelectMany(project => project.Proposals,
            (project, step) => new { project.Number, Step = step.Number, step.Action, step.State, step.Day })
            .Where(step => step.State == StepProposalState.Confirmed && step.Day != null
                && (step.Action == ProjectAction.EndEarly || step.Action == ProjectAction.Terminate))
            .ToListAsync(cancel)).GroupBy(step => step.Number).ToDictionary(steps => steps.Key, steps => steps.MaxBy(step => step.Step)!.Day!.Value);
        var elsewhere = await (
            from grant in context.Grants
            join appointment in context.Appointments on grant.ProjectId equals appointment.ProjectId
            join project in context.Projects on grant.ProjectId equals project.Id
            where grant.ServiceStart != appointment.Start && grant.State != GrantState.Released && grant.State != GrantState.Reversed
                && grant.CorrectsId == null
            orderby project.Number
            select project.Number).Distinct().ToListAsync(cancel);
        return CheckResult.Of("services", "服务期",
            [
                .. from row in rows
                   let wrong = row.Service.Wrong(book.Named(row.PolicyVersion!))
                       ?? (row.Service.Fits(row.State) ? null : $"{row.State.ChineseName()}，聘任却{row.Service.State.ChineseName()}")
                   where wrong is not null
                   select $"项目 {row.Number} {wrong}",
                .. from row in rows
                   where row.Service.State is AppointmentState.EndedEarly or AppointmentState.Terminated && ends.TryGetValue(row.Number, out var end)
                       && end != row.Service.LastDayServed
                   select $"项目 {row.Number} 最后服务日 {row.Service.LastDayServed:yyyy-MM-dd}，两人确认的是 {ends[row.Number]:yyyy-MM-dd}",
                .. from expert in rows.Where(row => row.Service.State != AppointmentState.NeverTakenUp).GroupBy(row => row.ExpertId)
                   let inTurn = expert.OrderBy(row => row.Service.Start).ToList()
                   from pair in inTurn.Zip(inTurn.Skip(1))
                   where pair.First.Service.LastDayServed >= pair.Second.Service.Start
                   select $"项目 {pair.First.Number} 和 {pair.Second.Number} 是同一专家，服务期重叠",
                .. unevaluated.Select(number => $"项目 {number} 已考核，没有经确认的评价"),
                .. elsewhere.Select(number => $"项目 {number} 的款项按另一服务起始日核定"),
            ],
            $"{rows.Count:N0} 个服务期");
    }
}
