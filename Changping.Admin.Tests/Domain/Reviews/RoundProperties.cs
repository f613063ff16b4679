using Changping.Domain.Policy;
using Changping.Domain.Reviews;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>Whatever is done in whatever order: no sheet of who may not score, and no result but from valid sheets.</summary>
public sealed class RoundProperties
{
    private enum Deed
    {
        Clear,
        Conflict,
        Score,
        Correct,
        Replace,
        Close,
    }

    private static readonly Gen<(Deed Deed, int Member, int Points)> Step =
        Gen.Select(Gen.Frequency((5, Gen.Const(Deed.Clear)), (1, Gen.Const(Deed.Conflict)), (8, Gen.Const(Deed.Score)), (2, Gen.Const(Deed.Correct)),
            (1, Gen.Const(Deed.Replace)), (1, Gen.Const(Deed.Close))),
            Gen.Int[0, 6], Gen.Int[0, 100]);

    [Fact]
    public void Any_sequence_of_deeds_keeps_the_rules() => Step.Array[0, 60].Sample(steps =>
    {
        // One member is recused by their unit from the beginning.
        var (panel, project) = ((List<Reviewer>)[.. Panels.Of(4), Panels.Reviewer(5, "清华大学")], Panels.Parties());
        var round = Panels.Open(panel, project);
        foreach (var (deed, place, points) in steps)
        {
            var before = round.State;
            var member = round.Panel[place % 5].ReviewerId;
            var refused = false;
            try
            {
                Do(round, project, member, deed, points);
            }
            catch (RuleViolationException)
            {
                refused = true;
            }

            Hold(round, project);
            Assert.True(before != RoundState.Closed || refused, $"{deed} after the end");
        }
    }, iter: 2_000);

    private static void Do(ReviewRound round, ProjectParties project, ReviewerId member, Deed deed, int points)
    {
        switch (deed)
        {
            case Deed.Clear:
                round.Declare(project.Id, member, Panels.Clear);
                break;
            case Deed.Conflict:
                round.Declare(project.Id, member, Panels.Conflict);
                break;
            case Deed.Score:
                round.Score(project.Id, member, Panels.Points(points), 0, Panels.Officer, Panels.Day);
                break;
            case Deed.Correct:
                round.Score(project.Id, member, Panels.Points(points), round.Sheet(project.Id, member)?.Revision ?? 1, Panels.Officer, Panels.Day);
                break;
            case Deed.Replace:
                round.Replace(member, Panels.Reviewer(round.Members.Count + 1, points % 3 == 0 ? "清华大学" : "北京某大学"), "换人", [project], Panels.Day);
                break;
            case Deed.Close:
                Panels.Close(round);
                break;
        }
    }

    private static void Hold(ReviewRound round, ProjectParties project)
    {
        Assert.Equal(5, round.Panel.Count);
        Assert.Equal(round.Panel.Select(member => member.ReviewerId).Order(ById), round.Assignments.Select(assignment => assignment.ReviewerId).Order(ById));
        Assert.All(round.Sheets, sheet => Assert.True(round.Assignment(project.Id, sheet.ReviewerId) is { IsClear: true }, "A sheet of who may not score."));
        Assert.Equal(round.Sheets.Count, round.Sheets.DistinctBy(sheet => sheet.ReviewerId).Count());
        var totals = round.ValidSheets(project.Id).Select(sheet => sheet.Total).Order().ToList();
        var counted = totals.Count >= 5 ? totals[1..^1] : totals;
        var expected = totals.Count < 3 ? ReviewOutcome.NoResult : counted.Average() >= round.PassMark ? ReviewOutcome.Passed : ReviewOutcome.Rejected;
        Assert.Equal(expected, round.Result(project.Id).Outcome);
        Assert.Equal(round.State == RoundState.Closed ? expected : null, round.Projects[0].Outcome);
    }

    private static readonly Comparer<ReviewerId> ById = Comparer<ReviewerId>.Create((one, other) => one.Value.CompareTo(other.Value));
}
