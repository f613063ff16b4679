using Changping.Domain.Projects;

namespace Changping.Admin.Features.Policies;

public sealed record DrawnState(string Name, int X, int Y, bool IsEnd);

/// <param name="Path">Of an SVG path, its arrow at the end.</param>
public sealed record DrawnStep(string Label, string Path, int X, int Y, string Anchor);

/// <summary>The table of states as a drawing: the way down the middle, what goes back on the left, where it ends on the right.</summary>
public sealed record LifecycleDrawing(IReadOnlyList<DrawnState> States, IReadOnlyList<DrawnStep> Steps, int Height)
{
    public const int Width = 860, Box = 120, Line = 28;

    private const int Middle = 300, Right = 640, Pitch = 62, Back = 190, Out = 560;

    private static readonly ProjectState[] Way = [.. Walk(ProjectState.Draft)];

    public static LifecycleDrawing OfTable()
    {
        var states = Way.Select((state, index) => new DrawnState(state.ChineseName(), Middle, Top(index), ProjectLifecycle.From(state).Count == 0)).ToList();
        var steps = new List<DrawnStep>();
        foreach (var group in ProjectLifecycle.Table.Where(row => Way.Contains(row.From) && Way.Contains(row.To)).GroupBy(row => (row.From, row.To)))
        {
            steps.Add(Along(group.Key.From, group.Key.To, string.Join(" / ", group.Select(row => row.Action.ChineseName()))));
        }

        var leaving = new Dictionary<ProjectState, int>();
        foreach (var end in Enum.GetValues<ProjectState>().Except(Way))
        {
            var rows = ProjectLifecycle.Table.Where(row => row.To == end).ToList();
            var place = (int)Math.Round(rows.Average(row => Array.IndexOf(Way, row.From)));
            while (states.Any(state => state.X == Right && state.Y == Top(place)))
            {
                place++;
            }

            states.Add(new DrawnState(end.ChineseName(), Right, Top(place), true));
            foreach (var from in rows.Select(row => row.From).Distinct())
            {
                var nth = leaving[from] = leaving.GetValueOrDefault(from) + 1;
                steps.Add(Aside(from, Top(place), rows.First(row => row.From == from).Action.ChineseName(), nth));
            }
        }

        return new(states, steps, Top(Way.Length - 1) + Line + 12);
    }

    private static int Top(int index) => 10 + (index * Pitch);

    /// <summary>The first step that leads on from each state; the table has the way first.</summary>
    private static IEnumerable<ProjectState> Walk(ProjectState from)
    {
        for (ProjectState? state = from; state is { } here;)
        {
            yield return here;
            state = ProjectLifecycle.From(here).FirstOrDefault(row => row.To > here)?.To;
        }
    }

    private static DrawnStep Along(ProjectState from, ProjectState to, string label)
    {
        var (first, last) = (Top(Array.IndexOf(Way, from)), Top(Array.IndexOf(Way, to)));
        var centre = Middle + (Box / 2);
        return from == to ? new(label, $"M {Middle} {first + 8} h -26 v 12 h 24", Middle - 32, first + 18, "end")
            : last > first ? new(label, $"M {centre} {first + Line} V {last - 3}", centre + 8, first + Line + 22, "start")
            : new(label, $"M {Middle} {first + (Line / 2)} H {Back} V {last + (Line / 2)} H {Middle - 3}", Back - 8, (first + last + Line) / 2, "end");
    }

    /// <param name="nth">Of those that leave the state to the right: each has a line of its own.</param>
    private static DrawnStep Aside(ProjectState from, int end, string label, int nth)
    {
        var y = Top(Array.IndexOf(Way, from)) + (nth * 10);
        return new(label, $"M {Middle + Box} {y} H {Out + (nth * 14)} V {end + (nth * 10)} H {Right - 3}", Middle + Box + 16, nth == 1 ? y - 4 : y
            + 13, "start");
    }
}
