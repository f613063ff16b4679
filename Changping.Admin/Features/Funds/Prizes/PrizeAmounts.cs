using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>What each grade is worth to each project: by the version under which it was established, as it is granted in the end.</summary>
public sealed class PrizeAmounts
{
    private readonly Dictionary<ProjectId, Dictionary<PrizeGrade, Money>> _byProject;
    private readonly List<Dictionary<PrizeGrade, Money>> _versions;

    private PrizeAmounts(Dictionary<ProjectId, Dictionary<PrizeGrade, Money>> byProject, List<Dictionary<PrizeGrade, Money>> versions) =>
        (_byProject, _versions) = (byProject, versions);

    /// <param name="on">The day of the panel.</param>
    /// <param name="versions">The name of the version of every project that may be chosen or was.</param>
    public static PrizeAmounts Of(PolicyBook book, DateOnly on, IReadOnlyDictionary<ProjectId, string> versions)
    {
        if (versions.Count == 0)
        {
            return new PrizeAmounts([], [Reckon(() => book.Applicable(on), on)]);
        }

        var byVersion = versions.Values.Distinct().ToDictionary(name => name, name => Reckon(() => book.Named(name), on));
        return new PrizeAmounts(versions.ToDictionary(project => project.Key, project => byVersion[project.Value]), [.. byVersion.Values]);
    }

    /// <returns>Null where the version says nothing for the day.</returns>
    public Money? Of(ProjectId project, PrizeGrade grade) =>
        _byProject.TryGetValue(project, out var amounts) && amounts.TryGetValue(grade, out var amount) ? amount : null;

    /// <summary>Where projects of several versions compete a grade may be worth several amounts; the highest first.</summary>
    public IReadOnlyList<Money> Of(PrizeGrade grade) =>
        [.. _versions.Where(amounts => amounts.ContainsKey(grade)).Select(amounts => amounts[grade]).Distinct().OrderDescending()];

    /// <param name="winners">Without a grade they count for nothing.</param>
    public Money Sum(IEnumerable<(ProjectId Project, PrizeGrade? Grade)> winners) =>
        Money.Sum(winners.Select(winner => winner.Grade is { } grade ? Of(winner.Project, grade) ?? Money.Zero : Money.Zero));

    private static Dictionary<PrizeGrade, Money> Reckon(Func<PolicyVersion> version, DateOnly on)
    {
        try
        {
            var policy = version();
            return PrizeGrades.All.ToDictionary(grade => grade, grade => Prize.Compute(grade, policy, on).Amount);
        }
        catch (PolicySilentException)
        {
            return [];
        }
    }
}
