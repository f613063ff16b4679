using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>What a step would do to each of many projects, as it is given now: put to the person before anything happens. Each row answers for
/// itself, as the step alone would.</summary>
public sealed class PlanMoves(IDbContextFactory<AdminDbContext> contexts, MoveProject moves, PolicyLibrary policies)
{
    /// <param name="move">Of all; whose it is does not count.</param>
    /// <exception cref="NotPermittedException">The step is somebody else's.</exception>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(Actor actor, IReadOnlyList<ProjectId> ids, ProjectMove move, CancellationToken cancel)
    {
        actor.Require(ProjectDuties.PermissionFor(move.Action));
        Batch.RequireFew(ids.Count, ProjectLifecycle.ClauseOf(move.Action), "个项目");
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var book = await policies.BookAsync(context, cancel);
        var names = await (
            from project in context.Projects.AsNoTracking()
            where ids.Contains(project.Id)
            join enterprise in context.Enterprises on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts on project.ExpertId equals expert.Id
            select new { project.Id, project.Number, project.Facts.Title, Parties = enterprise.Name + " · " + expert.Details.Name })
                .ToDictionaryAsync(row => row.Id, cancel);
        var rows = new List<BatchRow>();
        foreach (var name in ids.Where(names.ContainsKey).Select(id => names[id]))
        {
            rows.Add(await RowAsync(actor, move with { Id = name.Id }, $"{name.Number} {name.Title}", name.Parties, book, cancel));
        }

        return rows;
    }

    private async Task<BatchRow> RowAsync(Actor actor, ProjectMove move, string name, string parties, PolicyBook book, CancellationToken cancel)
    {
        await using var trial = await contexts.CreateDbContextAsync(cancel);
        try
        {
            // The number that is still to be entered is the field's own matter, not the row's.
            var tried = await moves.TryAsync(trial, actor, string.IsNullOrWhiteSpace(move.Number) ? move with { Number = "—" } : move, cancel);
            var subsidy = move.Action == ProjectAction.Establish
                ? EstablishmentSubsidy.Of(tried.Facts, book.Named(tried.PolicyVersion!), tried.EstablishedDay) : null;
            return new BatchRow(move.Id, name, $"{Effect(move.Action, tried)}（{parties}）", subsidy?.Amount)
            {
                Notes = subsidy is null ? [] : [$"预计项目补贴：{subsidy.Explanation}"],
            };
        }
        catch (RuleViolationException refusal)
        {
            return new BatchRow(move.Id, name, $"{move.Action.ChineseName()}（{parties}）") { Blockers = [refusal.Under(policies.Citing(refusal.Policy))] };
        }
    }

    private static string Effect(ProjectAction action, CooperationProject tried) => action switch
    {
        ProjectAction.PublishNotice => $"公示 {tried.Notice!.From:yyyy-MM-dd} 至 {tried.Notice.To:yyyy-MM-dd}",
        ProjectAction.Establish => $"立项，适用 {tried.PolicyVersion} 版",
        _ => action.ChineseName(),
    };
}
