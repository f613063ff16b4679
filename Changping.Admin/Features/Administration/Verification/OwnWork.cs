using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>Decisions by somebody who wrote any of what they decided on.</summary>
internal static class OwnWork
{
    /// <summary>Of projects, services and nominations.</summary>
    public static async Task<IReadOnlyList<string>> OfProceduresAsync(AdminDbContext context, CancellationToken cancel)
    {
        var established = await context.Projects.AsNoTracking().Where(project => project.EstablishedBy != null).OrderBy(project => project.Number)
            .Select(project => new { project.Number, project.EstablishedBy, project.Authors }).ToListAsync(cancel);
        var registered = await context.Projects.AsNoTracking().Where(project => project.IsRegistered && project.Registration != null)
            .OrderBy(project => project.Number)
            .Select(project => new { project.Number, project.Registration }).ToListAsync(cancel);
        var steps = await context.Projects.AsNoTracking()
            .SelectMany(project => project.Proposals, (project, step) => new { project.Number, step.Action, step.Decision })
            .OrderBy(step => step.Number).ToListAsync(cancel);
        var extensions = await (
            from appointment in context.Appointments.AsNoTracking()
            from extension in appointment.Extensions
            join project in context.Projects on appointment.ProjectId equals project.Id
            orderby project.Number
            select new { project.Number, extension.Decision }).ToListAsync(cancel);
        var evaluations = await context.TenureEvaluations.AsNoTracking().OrderBy(evaluation => evaluation.Number)
            .Select(evaluation => new { evaluation.Number, evaluation.Decision }).ToListAsync(cancel);
        var relaxations = await context.Nominations.AsNoTracking()
            .SelectMany(nomination => nomination.Relaxations, (nomination, relaxation) => new { nomination.Number, relaxation.Decision })
            .OrderBy(relaxation => relaxation.Number).ToListAsync(cancel);
        return
        [
            .. established.Where(one => one.Authors.Include(one.EstablishedBy!.Id)).Select(one => $"项目 {one.Number} 的申报人与立项人是同一人"),
            .. registered.Where(one => one.Registration!.IsOwnWork).Select(one => $"登记项目 {one.Number} 的登记人与确认人是同一人"),
            .. steps.Where(one => one.Decision.IsOwnWork).Select(one => $"项目 {one.Number} “{one.Action.ChineseName()}”的提出人与确认人是同一人"),
            .. extensions.Where(one => one.Decision.IsOwnWork).Select(one => $"项目 {one.Number} 延长服务的提出人与审批人是同一人"),
            .. evaluations.Where(one => one.Decision.IsOwnWork).Select(one => $"评价 {one.Number} 的拟写人与确认人是同一人"),
            .. relaxations.Where(one => one.Decision.IsOwnWork).Select(one => $"推荐 {one.Number} 放宽条件的提出人与审批人是同一人"),
        ];
    }

    /// <summary>Of budgets, and of answers that were entered by hand or contradict.</summary>
    public static async Task<IReadOnlyList<string>> OfMoneyAsync(AdminDbContext context, CancellationToken cancel)
    {
        var budgets = await context.Appropriations.AsNoTracking().OrderBy(entry => entry.Year)
            .Select(entry => new { entry.Year, entry.Instrument, entry.Amount, entry.Decision }).ToListAsync(cancel);
        var answers = await (
            from answer in context.PendingAnswers.AsNoTracking()
            join batch in context.PaymentBatches on answer.BatchId equals batch.Id
            where answer.State != PendingAnswerState.Waiting
            orderby batch.Number, answer.Line
            select new { batch.Number, answer.Line, answer.Decision, answer.Refund }).ToListAsync(cancel);
        return
        [
            .. budgets.Where(one => one.Decision.IsOwnWork).Select(one => $"{one.Year} 年{one.Instrument.ChineseName()}预算 {one.Amount} 元的提出人与确认人是同一人"),
            .. answers.Where(one => one.Decision.IsOwnWork).Select(one => $"批次 {one.Number} 第 {one.Line} 行回执的登记人与复核人是同一人"),
            .. answers.Where(one => one.Refund?.IsOwnWork == true).Select(one => $"批次 {one.Number} 第 {one.Line} 行追回的登记人与确认人是同一人"),
        ];
    }
}
