using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>Reading 0040: what was paid before the office began and would not have been owed then; who takes the project over says why.</summary>
public static class OpeningGaps
{
    /// <param name="service">Its first day and the last that was agreed, both inclusive; null where the register says none.</param>
    /// <param name="policy">Of the day of establishment.</param>
    /// <param name="goLive">启用日; null where none was entered, and then no month is asked for.</param>
    /// <returns>Empty where nothing is, and of a project under an earlier rule, whose sums are not reckoned here.</returns>
    public static IEnumerable<Blocker> Of(CooperationProject project, DateRange? service, PolicyVersion policy, DateOnly? goLive)
    {
        var (opening, day) = (project.Opening, project.EstablishedDay);
        if (policy.InForce is not { } force || day < force.Start)
        {
            yield break;
        }

        var subsidy = ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, policy, day).Amount;
        if (opening.Subsidy > subsidy)
        {
            yield return new(Clauses.ProjectSubsidy, $"启用前已拨项目补贴 {opening.Subsidy} 元，多于按政策核定的 {subsidy} 元");
        }

        var complete = service is { } days && goLive is { } began ? LivingAllowance.Months(days, policy).Count(month => month.Period.End < began) : (int?)null;
        if (opening.AllowanceMonths > complete)
        {
            yield return new(Clauses.LivingAllowance, $"启用前已拨生活补贴 {opening.AllowanceMonths} 个月，启用日（{goLive:yyyy-MM-dd}）前只满 {complete} 个服务月");
        }

        var cap = policy.Of(CommercialisationSubsidy.Most).On(day).Value;
        if (opening.Commercialisation > cap)
        {
            yield return new(Clauses.Commercialisation, $"启用前已拨转化补贴 {opening.Commercialisation} 元，多于总额上限 {cap} 元");
        }
    }
}
