using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Search;

/// <summary>What the office handles: projects, rounds, batches, papers, and all else that has a number.</summary>
internal static class CaseSearch
{
    public static async Task<IReadOnlyList<SearchHit>> ProjectsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var (typed, folded) = (sought.Typed, sought.Folded);
        var rows = await (
            from project in context.Projects
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            where project.Number.Contains(typed) || project.Facts.Title.Contains(typed) || project.Facts.FilingNumber!.Contains(typed)
                || enterprise.SearchText.Contains(folded) || AdminDbContext.IsNamed(expert.Details.Name, typed)
            orderby project.Number descending
            select new { project.Facts.Title, Enterprise = enterprise.Name, Expert = expert.Details.Name, project.Number, project.State })
                .Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(row =>
            new SearchHit(row.Title, $"{row.Enterprise} · {row.Expert}", row.Number, row.State.ChineseName(), $"/projects/{row.Number}"))];
    }

    public static async Task<IReadOnlyList<SearchHit>> RoundsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var typed = sought.Typed;
        var rows = await context.ReviewRounds.Where(round => round.Number.Contains(typed) || round.Title.Contains(typed))
            .OrderByDescending(round => round.Number)
            .Select(round => new { round.Title, round.Number, round.State }).Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(row => new SearchHit(row.Title, "", row.Number, row.State.ChineseName(), $"/reviews/{row.Number}"))];
    }

    public static async Task<IReadOnlyList<SearchHit>> BatchesAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var typed = sought.Typed;
        var rows = await context.PaymentBatches.Where(batch => batch.Number.Contains(typed)).OrderByDescending(batch => batch.Decision.PreparedAt)
            .Select(batch => new { batch.Number, batch.Instrument, batch.Kind, batch.Period, batch.Total.Fen, batch.State })
            .Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(row => new SearchHit(
            $"{row.Instrument.ChineseName()}{(row.Kind == BatchKind.Recovery ? row.Kind.ChineseName() : "")} {row.Period}",
            $"{new Money(row.Fen).Abs()} 元", row.Number, row.State.ChineseName(), $"/batches/{row.Number}"))];
    }

    /// <summary>Agreements, letters and opinions lead to their project.</summary>
    public static async Task<IReadOnlyList<SearchHit>> DocumentsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var typed = sought.Typed;
        var rows = await context.IssuedDocuments
            .Where(document => document.Number.Contains(typed) && document.SupersededOn == null && document.SubjectKind == RecordKind.Project)
            .OrderByDescending(document => document.IssuedOn)
            .Select(document => new { document.Kind, document.Number, document.Caption, document.SubjectId }).Take(SearchEverything.MostOfAKind + 1)
            .ToListAsync(cancel);
        var ids = rows.Select(row => new ProjectId(row.SubjectId)).Distinct().ToList();
        var numbers = await context.Projects.Where(project => ids.Contains(project.Id)).Select(project => new { project.Id, project.Number })
            .ToDictionaryAsync(project => project.Id.Value, project => project.Number, cancel);
        return [.. rows.Where(row => numbers.ContainsKey(row.SubjectId))
            .Select(row => new SearchHit(row.Kind.ChineseName(), row.Caption, row.Number, null, $"/projects/{numbers[row.SubjectId]}"))];
    }

    public static async Task<IReadOnlyList<SearchHit>> EvaluationsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var typed = sought.Typed;
        return await (
            from evaluation in context.TenureEvaluations
            join project in context.Projects on evaluation.ProjectId equals project.Id
            where evaluation.Number.Contains(typed)
            orderby evaluation.Number descending
            select new SearchHit(project.Facts.Title, project.Number, evaluation.Number, null, "/evaluations/" + project.Number))
                .Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
    }

    public static async Task<IReadOnlyList<SearchHit>> ApplicationsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var typed = sought.Typed;
        return await (
            from application in context.CommercialisationApplications
            join project in context.Projects on application.ProjectId equals project.Id
            where application.Number.Contains(typed)
            orderby application.Number descending
            select new SearchHit(project.Facts.Title, project.Number, application.Number, null, "/commercialisation/" + application.Number))
                .Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
    }

    public static async Task<IReadOnlyList<SearchHit>> RequestsAsync(AdminDbContext context, SoughtText sought, CancellationToken cancel)
    {
        var typed = sought.Typed;
        var rows = await context.SupportRequests.Where(request => request.Number.Contains(typed)).OrderByDescending(request => request.Number)
            .Select(request => new { request.Number, request.Kind }).Take(SearchEverything.MostOfAKind + 1).ToListAsync(cancel);
        return [.. rows.Select(request => new SearchHit(request.Kind.ChineseName(), "", request.Number, null, $"/support/{request.Number}"))];
    }
}
