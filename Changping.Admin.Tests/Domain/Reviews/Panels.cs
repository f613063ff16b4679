using Changping.Domain.Common;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>Made-up reviewers, projects and rounds.</summary>
internal static class Panels
{
    public static readonly DateOnly Day = new(2026, 11, 23);
    public static readonly ActingPerson Officer = new(new Guid("00000000-0000-0000-0000-0000000000a1"), "李经办");

    /// <summary>Enters nothing, and so may end a round.</summary>
    public static readonly ActingPerson Closer = new(new Guid("00000000-0000-0000-0000-0000000000a2"), "钱经办");

    public static Reviewer Reviewer(int number, string unit = "北京某大学", string? phone = null, params FormerUnit[] former) =>
        new(Id.New<ReviewerId>(), new ReviewerDetails($"评审{number}", unit, "教授", null, phone, former));

    public static IReadOnlyList<Reviewer> Of(int count) => [.. Enumerable.Range(1, count).Select(number => Reviewer(number))];

    public static ProjectParties Parties(string institution = "清华大学", string enterprise = "北京测试一科技有限公司", params OtherLead[] leads) =>
        new(Id.New<ProjectId>(), "2026-项目-0001", enterprise, new KnownPerson("测试一", "19900000001", institution), leads);

    public static RoundPlan Plan(int passMark = 70, params ReviewCriterion[] criteria) =>
        new("第一轮项目评审", Day, passMark, criteria.Length == 0 ? [new("综合", 100)] : criteria);

    public static ReviewRound Draft(IReadOnlyList<Reviewer> panel, RoundPlan? plan = null) =>
        new(Id.New<ReviewRoundId>(), "2026-评审-001", plan ?? Plan(), panel, 3, Officer);

    public static ReviewRound Open(IReadOnlyList<Reviewer> panel, ProjectParties project, RoundPlan? plan = null)
    {
        var round = Draft(panel, plan);
        round.Assign(project, panel, Day);
        round.Open(panel, [project], Day);
        return round;
    }

    public static Declaration Clear => new([], null, Officer, Day);

    public static Declaration Conflict => new([ConflictGround.Kin], "夫妻", Officer, Day);

    public static ScoreEntry Points(params int[] points) => new(points, null, IsSigned: false);

    /// <summary>Each declares that nothing conflicts and gives so many points.</summary>
    public static ReviewRound Scored(int passMark, params int[] points)
    {
        var (panel, project) = (Of(points.Length), Parties());
        var round = Open(panel, project, Plan(passMark));
        foreach (var (reviewer, given) in panel.Zip(points))
        {
            round.Declare(project.Id, reviewer.Id, Clear);
            round.Score(project.Id, reviewer.Id, Points(given), 0, Officer, Day);
        }

        return round;
    }

    public static void Close(ReviewRound round) =>
        round.Close(new Dictionary<ProjectId, string>(), new HashSet<ProjectId>(), hasSignedPaper: true, Closer, Day);
}
