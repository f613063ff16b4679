using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <param name="Note">The day that matters in the state.</param>
public sealed record BoardCard(string Number, string Title, string Enterprise, string Expert, string? Note);

/// <param name="Cards">The first few, the oldest number first.</param>
public sealed record BoardColumn(ProjectState State, int Count, IReadOnlyList<BoardCard> Cards);

/// <summary>合作项目 as a board: a column a state on the way, what waits longest on top.</summary>
public sealed class ProjectBoard(IDbContextFactory<AdminDbContext> contexts)
{
    public const int Most = 12;

    private static readonly ProjectState[] Way =
    [
        ProjectState.Draft, ProjectState.Submitted, ProjectState.UnderReview, ProjectState.Passed,
        ProjectState.Filed, ProjectState.Established, ProjectState.AgreementSigned, ProjectState.InService, ProjectState.Concluded,
    ];

    public async Task<IReadOnlyList<BoardColumn>> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var counts = await context.Projects.GroupBy(project => project.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var columns = new List<BoardColumn>();
        foreach (var state in Way)
        {
            var cards = counts.ContainsKey(state) ? await CardsAsync(context, state, cancel) : [];
            columns.Add(new BoardColumn(state, counts.GetValueOrDefault(state), cards));
        }

        return columns;
    }

    private static async Task<List<BoardCard>> CardsAsync(AdminDbContext context, ProjectState state, CancellationToken cancel)
    {
        var rows = await ProjectJoin.All(context).Where(line => line.Project.State == state).OrderBy(line => line.Project.Number).Take(Most)
            .Select(line => new
            {
                line.Project.Number,
                line.Project.Facts.Title,
                Enterprise = line.Enterprise.Name,
                Expert = line.Expert.Details.Name,
                line.Project.SubmittedOn,
                line.Project.Notice,
                line.Project.Facts.FiledOn,
                line.Project.EstablishedOn,
                Start = line.Appointment == null ? null : (DateOnly?)line.Appointment.Start,
                End = line.Appointment == null ? null : (DateOnly?)line.Appointment.LastDayServed,
            }).ToListAsync(cancel);
        return [.. rows.Select(row => new BoardCard(row.Number, row.Title, row.Enterprise, row.Expert, state switch
        {
            ProjectState.Submitted or ProjectState.UnderReview => $"{row.SubmittedOn:yyyy-MM-dd} 申报",
            ProjectState.Passed => row.Notice is { } notice ? $"公示至 {notice.To:yyyy-MM-dd}" : "待公示",
            ProjectState.Filed => $"{row.FiledOn:yyyy-MM-dd} 备案",
            ProjectState.Established => $"{row.EstablishedOn:yyyy-MM-dd} 立项",
            ProjectState.AgreementSigned => $"{row.Start:yyyy-MM-dd} 起服务",
            ProjectState.InService or ProjectState.Concluded => $"服务至 {row.End:yyyy-MM-dd}",
            _ => null,
        }))];
    }
}
