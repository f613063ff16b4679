using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Calculators;

/// <summary>An answer with the version that gave it.</summary>
public sealed record Answer<T>(T Value, PolicyVersion Policy)
{
    /// <summary>What must stand beside the answer while the version is provisional; else null.</summary>
    public string? Note => Policy.IsProvisional ? PolicyBook.ProvisionalNote : null;
}

/// <param name="Service">The days of service that the months are counted in.</param>
public sealed record AllowancePlan(DateRange Service, IReadOnlyList<AllowanceMonth> Months)
{
    public Money Total => Money.Sum(Months.Select(month => month.Amount));
}

/// <summary>What an officer answers on the telephone; the same rules as wherever money is committed.</summary>
public static class Calculators
{
    /// <summary>Beyond these years a date is a slip of the hand.</summary>
    private const int FirstYear = 2000, LastYear = 2100;

    /// <param name="on">The day of establishment.</param>
    /// <exception cref="RuleViolationException">No version in force on the day, or no cost.</exception>
    public static Answer<Calculation> Subsidy(PolicyBook book, Money cost, ProjectField field, DateOnly on)
    {
        if (cost <= Money.Zero)
        {
            throw new RuleViolationException(Clauses.ProjectSubsidy, "项目总经费应大于 0");
        }

        var policy = Version(book, on, Clauses.ProjectSubsidy);
        return new(ProjectSubsidy.Compute(cost, field, policy, on), policy);
    }

    /// <param name="end">The last day of service; null for the whole period.</param>
    /// <exception cref="RuleViolationException">No version in force on the first day, or it ends before it begins.</exception>
    public static Answer<AllowancePlan> Allowance(PolicyBook book, DateOnly start, DateOnly? end)
    {
        var policy = Version(book, start, Clauses.LivingAllowance);
        if (end < start)
        {
            throw new RuleViolationException(Clauses.LivingAllowance, $"最后服务日 {end:yyyy-MM-dd} 早于服务起始日 {start:yyyy-MM-dd}");
        }

        RequireSane(end ?? start, Clauses.LivingAllowance);
        var service = end is { } last ? new DateRange(start, last) : ServicePeriod.Plain(start, policy);
        return new(new AllowancePlan(service, LivingAllowance.Months(service, policy)), policy);
    }

    /// <param name="already">Granted to the project before.</param>
    /// <param name="on">The day of the application.</param>
    /// <exception cref="RuleViolationException">No version in force on the day, or a negative amount.</exception>
    public static Answer<Calculation> Commercialisation(PolicyBook book, Money investment, Money already, DateOnly on)
    {
        var policy = Version(book, on, Clauses.Commercialisation);
        return new(CommercialisationSubsidy.Compute(investment, already, policy, on), policy);
    }

    /// <exception cref="RuleViolationException">No version in force on the day.</exception>
    public static Answer<DateRange> Period(PolicyBook book, DateOnly start)
    {
        var policy = Version(book, start, Clauses.ServicePeriod);
        return new(ServicePeriod.Plain(start, policy), policy);
    }

    /// <param name="on">The day of the selection.</param>
    public static Answer<IReadOnlyList<Calculation>> Prizes(PolicyBook book, DateOnly on)
    {
        var policy = Version(book, on, Clauses.Prizes);
        return new([.. Enum.GetValues<PrizeGrade>().Select(grade => Prize.Compute(grade, policy, on))], policy);
    }

    private static PolicyVersion Version(PolicyBook book, DateOnly on, ClauseKey clause)
    {
        RequireSane(on, clause);
        return book.Applicable(on);
    }

    private static void RequireSane(DateOnly day, ClauseKey clause)
    {
        if (day.Year is < FirstYear or > LastYear)
        {
            throw new RuleViolationException(clause, $"日期 {day:yyyy-MM-dd} 应在 {FirstYear} 年至 {LastYear} 年之间");
        }
    }
}
