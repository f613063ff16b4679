using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Evaluations;

/// <summary>A service that is over and concluded, with its evaluation where there is one.</summary>
internal sealed class EvaluationJoin
{
    public required ServiceJoin Service { get; init; }

    public required TenureEvaluation? Evaluation { get; init; }

    /// <summary><see cref="ListEvaluations.Due"/> or a name of <see cref="EvaluationState"/>.</summary>
    public required string Status { get; init; }
}

/// <summary>A line of 考核评价.</summary>
/// <param name="Project">Its number.</param>
public sealed record EvaluationRow(string Project, string Title, string Expert, string Enterprise, DateOnly End, TenureEvaluation? Evaluation);

/// <summary>考核评价: what is due and what was evaluated; filtered, sorted and paged by the database.</summary>
public sealed class ListEvaluations(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <summary>The status of what nobody has prepared yet.</summary>
    public const string Due = "Due";

    public async Task<ListPage<EvaluationRow>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await Matching(context, query with { Status = null }, clock.Today).GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var ids = await Sorted(Matching(context, query, clock.Today), query)
            .Select(row => row.Service.Project.Id).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await (
            from project in context.Projects
            where ids.Contains(project.Id)
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
            join evaluation in context.TenureEvaluations.AsNoTracking() on project.Id equals evaluation.ProjectId into evaluations
            from evaluation in evaluations.DefaultIfEmpty()
            select new
            {
                project.Id,
                Row = new EvaluationRow(
                    project.Number, project.Facts.Title, expert.Details.Name, enterprise.Name, appointment.LastDayServed, evaluation),
            }).AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Row, cancel);
        var total = query.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
        return new([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total, counts);
    }

    internal static IQueryable<EvaluationJoin> Matching(AdminDbContext context, ListQuery query, DateOnly today)
    {
        var rows =
            from service in ServiceJoin.Containing(ServiceJoin.All(context, today), query.Text)
            where service.End < today && (service.Project.State == ProjectState.Concluded || service.Project.State == ProjectState.Evaluated)
            join evaluation in context.TenureEvaluations on service.Project.Id equals evaluation.ProjectId into evaluations
            from evaluation in evaluations.DefaultIfEmpty()
            select new EvaluationJoin
            {
                Service = service,
                Evaluation = evaluation,
                Status = evaluation == null ? Due
                    : evaluation.State == EvaluationState.Prepared ? nameof(EvaluationState.Prepared)
                    : evaluation.State == EvaluationState.SentBack ? nameof(EvaluationState.SentBack)
                    : nameof(EvaluationState.Confirmed),
            };
        if (query.Filters.TryGetValue("grade", out var word) && Enum.TryParse<EvaluationGrade>(word, out var grade))
        {
            rows = rows.Where(row => row.Evaluation != null && row.Evaluation.Facts.Grade == grade);
        }

        return query.Status is { } status ? rows.Where(row => row.Status == status) : rows;
    }

    private static IQueryable<EvaluationJoin> Sorted(IQueryable<EvaluationJoin> rows, ListQuery query) => query.SortKey switch
    {
        "project" => By(rows, query, row => row.Service.Project.Number),
        "expert" => By(rows, query, row => row.Service.Expert.Details.Name),
        "end" => By(rows, query, row => row.Service.End),
        _ => rows.OrderByDescending(row => row.Service.End).ThenBy(row => row.Service.Project.Number),
    };

    private static IOrderedQueryable<EvaluationJoin> By<TKey>(IQueryable<EvaluationJoin> rows, ListQuery query, Expression<Func<EvaluationJoin, TKey>> key) =>
        (query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(row => row.Service.Project.Number);
}
