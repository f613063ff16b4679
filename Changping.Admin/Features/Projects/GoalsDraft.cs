using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>The goals of a project as a form has them: a line for every kind, of which those left empty do not count.</summary>
public sealed class GoalsDraft
{
    public sealed class Line(ResultKind kind)
    {
        public ResultKind Kind => kind;

        public int? Quantity { get; set; }

        public string? Words { get; set; }
    }

    public IReadOnlyList<Line> Lines { get; } = [.. ResultKinds.All.Select(kind => new Line(kind))];

    public static GoalsDraft Of(IReadOnlyList<GoalTarget> goals)
    {
        var draft = new GoalsDraft();
        foreach (var goal in goals)
        {
            var line = draft.Lines.First(line => line.Kind == goal.Kind);
            (line.Quantity, line.Words) = (goal.Quantity, goal.Words);
        }

        return draft;
    }

    /// <summary>Puts the goal of one kind in, or leaves its line empty where there is none.</summary>
    public void Take(ResultKind kind, IReadOnlyList<GoalTarget> goals)
    {
        var (line, goal) = (Lines.First(line => line.Kind == kind), goals.FirstOrDefault(goal => goal.Kind == kind));
        (line.Quantity, line.Words) = (goal?.Quantity, goal?.Words);
    }

    public IReadOnlyList<GoalTarget> Goals() =>
        [.. Lines.Where(line => line.Quantity is not null || !string.IsNullOrWhiteSpace(line.Words))
            .Select(line => new GoalTarget(line.Kind, line.Quantity, line.Words))];
}
